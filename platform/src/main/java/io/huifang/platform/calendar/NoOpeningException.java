package io.huifang.platform.calendar;

import java.time.Instant;

/** A calendar has no opening hours within the horizon, so nothing can ever become due in it. */
public final class NoOpeningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoOpeningException(String calendar, Instant after, int days) {
    super("calendar '%s' has no opening within %d days after %s".formatted(calendar, days, after));
  }
}
