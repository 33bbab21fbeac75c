package io.huifang.ticket.routing.now;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Waits as people say them. */
@TemplateExtension
final class WaitWords {
  private WaitWords() {}

  /** Whole minutes, at least one; to be used below an hour. */
  static long wholeMinutes(long seconds) {
    return Math.max(1, Math.round(seconds / 60.0));
  }

  static boolean underAnHour(long seconds) {
    return seconds < 3570;
  }

  /** With one decimal. */
  static String hoursOf(long seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds / 3600.0);
  }

  static @Nullable Long percentOf(@Nullable Double share) {
    return share == null ? null : Long.valueOf(Math.round(share * 100));
  }
}
