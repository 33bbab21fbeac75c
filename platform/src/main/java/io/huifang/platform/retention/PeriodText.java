package io.huifang.platform.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody has written for how long something is kept. */
final class PeriodText {
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
  private static final int LONGEST_YEARS = 1000;

  private PeriodText() {}

  /**
   * The period, empty for never.
   *
   * @param name of the setting
   * @throws IllegalArgumentException naming the setting, if it is no period of a day or more
   */
  static Optional<Period> parse(String name, String text) {
    if (text.equalsIgnoreCase(Periods.NEVER)) {
      return Optional.empty();
    }
    try {
      Period period = Period.parse(text);
      LocalDate end = ANY_DAY.plus(period);
      boolean longEnough = !period.isNegative() && end.isAfter(ANY_DAY);
      if (longEnough && !end.isAfter(ANY_DAY.plusYears(LONGEST_YEARS))) {
        return Optional.of(period);
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw wrong(name, text, e);
    }
    throw wrong(name, text, null);
  }

  private static IllegalArgumentException wrong(
      String name, String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "%s must be %s or a period from P1D to P%dY, such as P3Y, P18M or P90D, not '%s'"
            .formatted(name, Periods.NEVER, LONGEST_YEARS, text),
        cause);
  }
}
