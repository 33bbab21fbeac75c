package io.huifang.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Times as people read and type them on pages, in the zone of the site. */
@ApplicationScoped
public class PageTime {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject Clock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  /** The zone in which people of this site read times. */
  public ZoneId zone() {
    return zone;
  }

  public String show(@Nullable Instant at) {
    return at == null ? "" : MINUTES.withZone(zone).format(at);
  }

  /** Time left until then, negative when it has passed: {@code 1h 05m}, {@code -12m}. */
  public String left(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    Duration left = Duration.between(clock.instant(), at);
    Duration length = left.abs();
    String text =
        length.toHours() > 0
            ? length.toHours() + "h " + String.format("%02dm", length.toMinutesPart())
            : length.toMinutes() + "m";
    return left.isNegative() ? "-" + text : text;
  }

  public boolean late(@Nullable Instant at) {
    return at != null && at.isBefore(clock.instant());
  }

  /** What a browser's date and time field sends, null if it is empty or unreadable. */
  public @Nullable Instant parse(@Nullable String local) {
    try {
      // a year of five digits or more has a sign, which no browser sends
      return local == null || local.isBlank() || local.startsWith("+")
          ? null
          : LocalDateTime.parse(local).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
