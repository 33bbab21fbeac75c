package io.huifang.ticket.contact.past;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** Durations in digits: {@code 0:42}, {@code 12:05}, {@code 1:02:03}. */
@TemplateExtension
public final class Spans {
  private Spans() {}

  /** Seconds as a clock shows them. */
  public static String clock(int seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
