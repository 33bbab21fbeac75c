package io.huifang.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Times as people read and type them on pages, in the zone that they chose, else in that of the
 * site.
 */
@Named("pageTime")
@ApplicationScoped
public class PageTime {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration TODAY = Duration.ofHours(12);

  @Inject Clock clock;
  @Inject Visitor visitor;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  /** The zone in which the reader of this page reads times. */
  public ZoneId zone() {
    return chosen().orElse(site);
  }

  /**
   * The zone of the site, in which its days begin; for figures, which are the same for everybody.
   */
  public ZoneId site() {
    return site;
  }

  Optional<ZoneId> chosen() {
    return visitor.zone();
  }

  /** The whole time, to the minute. */
  public String show(@Nullable Instant at) {
    return at == null ? "" : MINUTES.withZone(zone()).format(at);
  }

  /** The whole time with its zone, for whoever wants to know exactly. */
  public String exact(Instant at) {
    return show(at) + " " + zone();
  }

  /** The time of day, under a heading that says which day. */
  public String clock(Instant at) {
    return CLOCK.withZone(zone()).format(at);
  }

  /** A time as one would say it: {@code today 09:42}, {@code 12 Nov 17:05}. */
  public String say(Instant at) {
    TimeTexts texts = texts();
    ZonedDateTime then = at.atZone(zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
    String time = CLOCK.format(then);
    long days = today.until(then.toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
    if (days == 0) {
      return texts.today(time);
    }
    if (days == -1) {
      return texts.yesterday(time);
    }
    if (days == 1) {
      return texts.tomorrow(time);
    }
    boolean near = then.getYear() == today.getYear();
    return DateTimeFormatter.ofPattern(
            near ? texts.dayAndClock() : texts.dayOfYear(), Locale.ENGLISH)
        .format(then);
  }

  /** How much time is left until then, however long; how much too late it is, if it is. */
  public String left(Instant at) {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? texts().late(length(left.abs())) : length(left);
  }

  /** How much time is left until then, and how loud that is to be said. */
  public Due due(Instant at) {
    Duration left = Duration.between(clock.instant(), at);
    if (left.isNegative()) {
      return new Due("late", "flame", texts().late(length(left.abs())));
    }
    if (left.compareTo(SOON) < 0) {
      return new Due("warn", "clock", length(left));
    }
    return new Due("calm", "", left.compareTo(TODAY) < 0 ? length(left) : say(at));
  }

  private String length(Duration time) {
    TimeTexts texts = texts();
    if (time.toDays() > 1) {
      return texts.days(String.valueOf(time.toDays()));
    }
    return time.toHours() > 0
        ? texts.hours(
            String.valueOf(time.toHours()),
            String.format(Locale.ROOT, "%02d", time.toMinutesPart()))
        : texts.minutes(String.valueOf(Math.max(1, time.toMinutes())));
  }

  TimeTexts texts() {
    return visitor.language().texts(TimeTexts.class);
  }

  /** What a browser's date and time field sends, null if it is empty or unreadable. */
  public @Nullable Instant parse(@Nullable String local) {
    try {
      // a year of five digits or more has a sign, which no browser sends
      return local == null || local.isBlank() || local.startsWith("+")
          ? null
          : LocalDateTime.parse(local).atZone(zone()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * Time until something is due.
   *
   * @param tone {@code late}, {@code warn} in the last hour, else {@code calm}
   * @param icon of Tabler, empty where words are enough
   */
  public record Due(String tone, String icon, String text) {}
}
