package io.huifang.kpi.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.objective.Progress.Forecast;
import io.huifang.kpi.objective.Progress.Standing;
import io.huifang.kpi.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 60 to 75 per cent, and from 600 to 300 seconds: what a forecast makes of both. */
class StandingsTest {
  private static final Value NOTHING =
      new Value(
          Instant.EPOCH,
          Instant.EPOCH,
          Map.of(),
          0,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Map.of(),
          Map.of(),
          0,
          null,
          null,
          null,
          null,
          null);

  @ParameterizedTest
  @CsvSource({
    "0.80, 0.70, 0.90, ON_TRACK",
    "0.73, 0.65, 0.81, AT_RISK",
    "0.66, 0.62, 0.70, OFF_TRACK",
    "0.50, 0.40, 0.60, OFF_TRACK",
    "0.98, 0.00, 1.00, OPEN",
    "0.64, 0.00, 1.00, OPEN"
  })
  void whatShallRise(double value, double low, double high, Standing standing) {
    assertThat(standing(0.6, 0.75, new Forecast(value, low, high))).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "250, 200, 400, ON_TRACK",
    "350, 290, 410, AT_RISK",
    "450, 400, 500, OFF_TRACK",
    "300, 0, 900, OPEN"
  })
  void whatShallFall(double value, double low, double high, Standing standing) {
    assertThat(standing(600, 300, new Forecast(value, low, high))).isEqualTo(standing);
  }

  private static Standing standing(double baseline, double target, Forecast forecast) {
    LocalDate begins = LocalDate.parse("2026-01-01");
    Objective.View objective =
        new Objective.View(
            UUID.randomUUID(),
            "Any",
            "any",
            null,
            null,
            null,
            "Li",
            baseline,
            target,
            begins,
            begins.plusDays(90),
            null,
            List.of(),
            1);
    return Standings.of(objective, NOTHING, forecast, false);
  }
}
