package io.huifang.kpi.question;

import io.huifang.platform.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pieces into which a period is cut, aligned to the wall clock of a zone. */
public enum Interval {
  HALF_HOUR,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  TOTAL;

  private static final int MAX_PIECES = 10_000;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where the pieces begin, followed by the end of the last; the first and last may be cut short.
   *
   * @throws ProblemException 400 if there are too many
   */
  List<Instant> cut(Instant from, Instant to, ZoneId zone) {
    List<Instant> edges = new ArrayList<>();
    Instant edge = from;
    while (edge.isBefore(to)) {
      edges.add(edge);
      if (edges.size() > MAX_PIECES) {
        throw ProblemException.badField("interval", "makes more than " + MAX_PIECES + " pieces");
      }
      Instant next = next(edge, zone);
      edge = next == null || next.isAfter(to) ? to : next;
    }
    edges.add(to);
    return edges;
  }

  private @Nullable Instant next(Instant after, ZoneId zone) {
    LocalDate day = after.atZone(zone).toLocalDate();
    return switch (this) {
      case HALF_HOUR -> next(after, zone, Duration.ofMinutes(30));
      case HOUR -> next(after, zone, Duration.ofHours(1));
      case DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
      case WEEK ->
          day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(zone).toInstant();
      case MONTH ->
          day.with(TemporalAdjusters.firstDayOfNextMonth()).atStartOfDay(zone).toInstant();
      case TOTAL -> null;
    };
  }

  /** Steps on the time line, so that an hour that a clock change repeats is two pieces. */
  private static Instant next(Instant after, ZoneId zone, Duration length) {
    ZonedDateTime later = after.plus(length).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    Instant aligned =
        later.toInstant().minus(Duration.ofMinutes(later.getMinute() % length.toMinutes()));
    return aligned.isAfter(after) ? aligned : later.toInstant();
  }

  static @Nullable Interval of(String key) {
    for (Interval interval : values()) {
      if (interval.name().toLowerCase(Locale.ROOT).equals(key)) {
        return interval;
      }
    }
    return null;
  }
}
