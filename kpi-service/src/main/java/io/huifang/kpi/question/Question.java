package io.huifang.kpi.question;

import io.huifang.kpi.catalogue.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that has been checked.
 *
 * @param to the end, not part of the period
 * @param filters values that are wanted, by dimension
 * @param labels values that are wanted, by the name of a label
 * @param moments what the clock must have shown, by what is read from it
 * @param threshold seconds within which a contact has to be answered, null where that is no matter
 * @param weighted whether every fact counts as much as its weight, instead of once
 */
public record Question(
    Metric metric,
    Metric.Variant variant,
    Instant from,
    Instant to,
    ZoneId zone,
    Interval interval,
    List<Cut> by,
    Map<Dimension, List<String>> filters,
    Map<String, List<String>> labels,
    Map<WallClock, String> moments,
    @Nullable Integer scale,
    @Nullable Window window,
    @Nullable Integer threshold,
    boolean compare,
    boolean weighted) {

  /** A question of the site about a whole period with nothing but defaults. */
  public static Question of(Metric metric, Instant from, Instant to, ZoneId site) {
    boolean scores = "touchpoint".equals(metric.qualifier());
    return new Question(
        metric,
        metric.usual(),
        from,
        to,
        site,
        Interval.TOTAL,
        List.of(),
        scores ? Map.of(Dimension.TOUCHPOINT, List.of("OVERALL")) : Map.of(),
        Map.of(),
        Map.of(),
        metric.scaled() ? 5 : null,
        Window.of(metric.defaultWindow(), site),
        metric.defaultThreshold(),
        false,
        false);
  }

  /** The same about other pieces. */
  public Question cut(Interval pieces, List<? extends Cut> groups) {
    return new Question(
        metric,
        variant,
        from,
        to,
        zone,
        pieces,
        List.copyOf(groups),
        filters,
        labels,
        moments,
        scale,
        window,
        threshold,
        compare,
        weighted);
  }

  /** The same about some rows only. */
  public Question only(Dimension dimension, String value) {
    Map<Dimension, List<String>> narrowed = new java.util.EnumMap<>(Dimension.class);
    narrowed.putAll(filters);
    narrowed.put(dimension, List.of(value));
    return new Question(
        metric, variant, from, to, zone, interval, by, narrowed, labels, moments, scale, window,
        threshold, compare, weighted);
  }

  /** The same about what happened then only. */
  public Question at(Map<WallClock, String> wanted) {
    return new Question(
        metric,
        variant,
        from,
        to,
        zone,
        interval,
        by,
        filters,
        labels,
        Map.copyOf(wanted),
        scale,
        window,
        threshold,
        compare,
        weighted);
  }

  /** The same about another period. */
  public Question during(Instant start, Instant end) {
    return new Question(
        metric, variant, start, end, zone, interval, by, filters, labels, moments, scale, window,
        threshold, false, weighted);
  }

  /** The same, measured in another way. */
  public Question measured(Metric.Variant other, @Nullable Integer seconds) {
    return new Question(
        metric, other, from, to, zone, interval, by, filters, labels, moments, scale, window,
        seconds, compare, weighted);
  }

  /** The same of another metric, counted as it usually is. */
  public Question of(Metric other) {
    return new Question(
        other,
        other.usual(),
        from,
        to,
        zone,
        interval,
        by,
        filters,
        labels,
        moments,
        other.scaled() ? scale : null,
        Window.of(other.defaultWindow(), zone),
        other.defaultThreshold(),
        compare,
        weighted);
  }

  /** The same, waiting so long for a repeat contact. */
  public Question waiting(@Nullable Window other) {
    return new Question(
        metric, variant, from, to, zone, interval, by, filters, labels, moments, scale, other,
        threshold, compare, weighted);
  }

  /** The same about facts with a label only. */
  public Question labelled(String name, String value) {
    Map<String, List<String>> narrowed = new java.util.LinkedHashMap<>(labels);
    narrowed.put(name, List.of(value));
    return new Question(
        metric, variant, from, to, zone, interval, by, filters, narrowed, moments, scale, window,
        threshold, compare, weighted);
  }

  /** The one value to which a dimension is narrowed, null if it is not to exactly one. */
  public @Nullable String single(Dimension dimension) {
    List<String> wanted = filters.get(dimension);
    return wanted != null && wanted.size() == 1 ? wanted.get(0) : null;
  }

  /** The same with the period before beside it. */
  public Question compared() {
    return new Question(
        metric, variant, from, to, zone, interval, by, filters, labels, moments, scale, window,
        threshold, true, weighted);
  }

  /** The same about the period before: as many whole days if it is whole days, else as long. */
  public Question previous() {
    ZonedDateTime start = from.atZone(zone);
    ZonedDateTime end = to.atZone(zone);
    boolean wholeDays =
        start.toLocalTime().equals(LocalTime.MIDNIGHT)
            && end.toLocalTime().equals(LocalTime.MIDNIGHT);
    Instant before =
        wholeDays
            ? start.minusDays(ChronoUnit.DAYS.between(start, end)).toInstant()
            : from.minus(Duration.between(from, to));
    return during(before, from);
  }

  /** Null for a metric that waits for nothing. */
  public @Nullable Integer windowDays() {
    return window == null ? null : window.days();
  }

  /** The borders of its pieces, one more than there are pieces. */
  public List<Instant> edges() {
    return interval.cut(from, to, zone);
  }
}
