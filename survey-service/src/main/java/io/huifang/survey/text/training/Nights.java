package io.huifang.survey.text.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When models are trained. */
@ApplicationScoped
class Nights {
  private static final LocalTime HOUR = LocalTime.of(2, 30);
  private static final Duration SOON = Duration.ofHours(1);
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  /** The next time that it is half past two at the site. */
  Instant next() {
    ZonedDateTime now = clock.instant().atZone(site);
    ZonedDateTime today = now.with(HOUR);
    return (today.isAfter(now) ? today : today.plusDays(1).with(HOUR)).toInstant();
  }

  Instant soon() {
    return clock.instant().plus(SOON);
  }
}
