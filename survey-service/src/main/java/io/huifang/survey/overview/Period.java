package io.huifang.survey.overview;

import io.huifang.platform.web.PageTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a page is about: whole ones of the site, today included, as on the dashboard. */
@ApplicationScoped
class Period {
  @Inject PageTime time;
  @Inject Clock clock;

  /** When so many days began, null for {@code all}. */
  @Nullable Instant from(String days) {
    if (days.equals("all")) {
      return null;
    }
    long earlier = Math.max(0, Long.parseLong(days) - 1);
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.site());
    return today.minusDays(earlier).atStartOfDay(time.site()).toInstant();
  }
}
