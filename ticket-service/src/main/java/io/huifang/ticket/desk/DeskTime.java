package io.huifang.ticket.desk;

import io.huifang.ticket.TicketConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as people at the desk read them. */
@ApplicationScoped
public class DeskTime {
  @Inject TicketConfig config;
  @Inject Clock clock;

  public String show(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.of(config.zone()))
            .format(at);
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
}
