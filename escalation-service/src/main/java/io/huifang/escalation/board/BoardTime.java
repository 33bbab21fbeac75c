package io.huifang.escalation.board;

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

/** Times as specialists read and type them. */
@ApplicationScoped
public class BoardTime {
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.escalation.zone", defaultValue = "Asia/Shanghai")
  String zone;

  public String show(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(zone)).format(at);
  }

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
  @Nullable Instant parse(@Nullable String local) {
    try {
      return local == null || local.isBlank()
          ? null
          : LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
