package io.huifang.kpi.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 07:30, false",
    "2026-03-02, 08:00, true",
    "2026-03-02, 15:30, true",
    "2026-03-02, 16:00, false",
    "2026-03-03, 10:00, false",
    "2026-03-09, 10:00, true",
    "2026-02-23, 10:00, false",
    "2026-03-23, 10:00, false"
  })
  void itIsThereOnItsDaysFromItsFirstToItsLast(LocalDate day, LocalTime at, boolean there) {
    assertThat(shift("08:00", "16:00").covers(day, at)).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 05:30, false",
    "2026-03-02, 21:30, false",
    "2026-03-02, 22:00, true",
    "2026-03-02, 23:30, true",
    "2026-03-03, 00:00, true",
    "2026-03-03, 05:30, true",
    "2026-03-03, 06:00, false",
    "2026-03-03, 22:00, false",
    "2026-03-17, 05:30, true"
  })
  void aNightShiftEndsOnTheNextDay(LocalDate day, LocalTime at, boolean there) {
    assertThat(shift("22:00", "06:00").covers(day, at)).isEqualTo(there);
  }

  @Test
  void midnightIsTheEndOfTheDay() {
    Shift late = shift("16:00", "00:00");

    assertThat(late.covers(MONDAY, LocalTime.of(23, 30))).isTrue();
    assertThat(late.covers(MONDAY.plusDays(1), LocalTime.MIDNIGHT)).isFalse();
  }

  /** From Monday the second to Monday the sixteenth of March. */
  private static Shift shift(String from, String to) {
    return new Shift(
        "Some",
        Set.of(DayOfWeek.MONDAY),
        LocalTime.parse(from),
        LocalTime.parse(to),
        3,
        null,
        MONDAY,
        MONDAY.plusDays(14));
  }
}
