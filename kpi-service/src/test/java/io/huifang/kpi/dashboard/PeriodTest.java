package io.huifang.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are meant, and which they are compared with. */
class PeriodTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    // a Tuesday
    "today,    2026-03-31, 2026-03-31, 2026-03-31, 2026-03-30, 2026-03-30",
    "week,     2026-03-31, 2026-03-30, 2026-03-31, 2026-03-23, 2026-03-24",
    "lastweek, 2026-03-31, 2026-03-23, 2026-03-29, 2026-03-16, 2026-03-22",
    "28d,      2026-03-31, 2026-03-04, 2026-03-31, 2026-02-04, 2026-03-03",
    "month,    2026-03-31, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
    "quarter,  2026-05-31, 2026-04-01, 2026-05-31, 2026-01-01, 2026-02-28"
  })
  void daysAndTheDaysBefore(
      String key,
      LocalDate today,
      LocalDate first,
      LocalDate last,
      LocalDate before,
      LocalDate until) {
    Period period = Period.of(key, null, null, today, SHANGHAI);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.before().first()).isEqualTo(before);
    assertThat(period.before().last()).isEqualTo(until);
    assertThat(period.before().end()).isBeforeOrEqualTo(period.start());
  }
}
