package io.huifang.survey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Wednesday, 4 March 2026, in Berlin an hour ahead of UTC. */
  @ParameterizedTest
  @CsvSource({
    "21:00, 09:00, 2026-03-04T12:00:00Z, 2026-03-04T12:00:00Z",
    "21:00, 09:00, 2026-03-04T20:00:00Z, 2026-03-05T08:00:00Z",
    "21:00, 09:00, 2026-03-04T19:59:59Z, 2026-03-04T19:59:59Z",
    "21:00, 09:00, 2026-03-04T07:59:59Z, 2026-03-04T08:00:00Z",
    "21:00, 09:00, 2026-03-04T08:00:00Z, 2026-03-04T08:00:00Z",
    "12:00, 14:00, 2026-03-04T11:30:00Z, 2026-03-04T13:00:00Z",
    "12:00, 14:00, 2026-03-04T22:30:00Z, 2026-03-04T22:30:00Z"
  })
  void whatFallsIntoThemGoesOutWhenTheyEnd(String from, String until, Instant at, Instant moved) {
    assertThat(new QuietHours(from, until, List.of()).move(at, BERLIN)).isEqualTo(moved);
  }

  @Test
  void aQuietDayIsQuietAsAWhole() {
    QuietHours hours =
        new QuietHours("21:00", "09:00", List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    // Friday night: over the week-end to Monday morning
    assertThat(hours.move(Instant.parse("2026-03-06T21:30:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
  }

  @Test
  void theClockOfTheCustomerCountsAlsoWhenItIsChanged() {
    QuietHours hours = new QuietHours("21:00", "09:00", List.of());
    // the night to 29 March 2026 has an hour less in Berlin
    assertThat(hours.move(Instant.parse("2026-03-28T22:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    assertThat(hours.move(Instant.parse("2026-03-28T22:00:00Z"), ZoneId.of("America/Chicago")))
        .isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
  }
}
