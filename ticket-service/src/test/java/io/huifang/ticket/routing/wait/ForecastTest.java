package io.huifang.ticket.routing.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a queue that moves evenly tells about a wait. */
class ForecastTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  /** One left every minute of the last half hour. */
  private static final List<Instant> EVENLY =
      IntStream.rangeClosed(0, 30).mapToObj(i -> NOW.minusSeconds(60L * i)).toList();

  @Test
  void isSilentWhileTooLittleIsKnown() {
    assertThat(Forecast.of(List.of(NOW, NOW.minusSeconds(60)), NOW, 0, Duration.ZERO)).isNull();
  }

  @Test
  void isThePlaceTimesThePace() {
    Forecast alone = Forecast.of(EVENLY, NOW, 0, Duration.ofMinutes(30));
    assertThat(alone).isNotNull();
    assertThat(alone.wait(9, true)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void countsThoseWhoWillComeBefore() {
    Forecast half = Forecast.of(EVENLY, NOW, 0.5, Duration.ofMinutes(30));
    assertThat(half).isNotNull();
    assertThat(half.wait(9, true)).as("every second place goes to others").hasMinutes(20);
    assertThat(half.wait(9, false)).as("nobody comes before this one").hasMinutes(10);
    assertThat(half.wait(59, true)).as("only within the head start").hasMinutes(75);
  }
}
