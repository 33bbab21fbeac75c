package io.huifang.kpi.question;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long a repeat contact is waited for. Whoever asks from elsewhere gets the same answer,
 * therefore the days are those of the site and not of the question.
 *
 * @param days of the calendar, also when clocks change
 */
public record Window(int days, ZoneId zone) {

  static @Nullable Window of(@Nullable Integer days, ZoneId site) {
    return days == null ? null : new Window(days, site);
  }
}
