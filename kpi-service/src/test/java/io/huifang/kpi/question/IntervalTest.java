package io.huifang.kpi.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-03-04, HALF_HOUR, 48",
    "Europe/Berlin, 2026-03-29, HALF_HOUR, 46",
    "Europe/Berlin, 2026-10-25, HALF_HOUR, 50",
    "Europe/Berlin, 2026-10-25, HOUR, 25",
    "America/New_York, 2026-11-01, HOUR, 25",
    "Australia/Lord_Howe, 2026-04-05, HALF_HOUR, 49",
    "Australia/Lord_Howe, 2026-10-04, HALF_HOUR, 47",
    "Asia/Kolkata, 2026-03-04, HALF_HOUR, 48",
    "Europe/Berlin, 2026-10-25, DAY, 1",
    "Europe/Berlin, 2026-10-25, TOTAL, 1"
  })
  void aDayHasAsManyPiecesAsTheClockShows(ZoneId zone, LocalDate day, Interval interval, int n) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<Instant> edges = interval.cut(from, to, zone);
    assertThat(edges).hasSize(n + 1).isSorted().startsWith(from).endsWith(to);
    if (interval == Interval.HALF_HOUR) {
      for (int i = 0; i < n; i++) {
        assertThat(Duration.between(edges.get(i), edges.get(i + 1)))
            .isEqualTo(Duration.ofMinutes(30));
      }
    }
  }

  @Test
  void piecesFollowTheWallClockAndTheEndsAreCut() {
    ZoneId zone = ZoneId.of("Asia/Kolkata");
    Instant from = Instant.parse("2026-03-04T00:10:00Z"); // 05:40
    Instant to = Instant.parse("2026-03-04T01:40:00Z"); // 07:10
    assertThat(Interval.HOUR.cut(from, to, zone))
        .containsExactly(
            from, Instant.parse("2026-03-04T00:30:00Z"), Instant.parse("2026-03-04T01:30:00Z"), to);
    Instant year = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(Interval.MONTH.cut(year, Instant.parse("2027-01-01T00:00:00Z"), ZoneId.of("UTC")))
        .hasSize(13);
    assertThat(Interval.WEEK.cut(year, Instant.parse("2026-01-12T00:00:00Z"), ZoneId.of("UTC")))
        .containsExactly(
            year, Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-12T00:00:00Z"));
  }

  @Test
  void tooManyPiecesAreRefused() {
    assertThatThrownBy(
            () ->
                Interval.HALF_HOUR.cut(
                    Instant.parse("2020-01-01T00:00:00Z"),
                    Instant.parse("2026-01-01T00:00:00Z"),
                    ZoneId.of("UTC")))
        .isInstanceOf(ProblemException.class);
  }
}
