package io.huifang.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.KpiTarget.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Green and red are for what is certain. */
class VerdictTest {
  private final Metric share = new Catalogue().known("sla_attainment");

  @ParameterizedTest
  @CsvSource({
    "950, 1000, AT_LEAST, MET",
    "850, 1000, AT_LEAST, MISSED",
    "891, 1000, AT_LEAST, UNCERTAIN",
    "9, 10, AT_LEAST, UNCERTAIN",
    "950, 1000, AT_MOST, MISSED",
    "850, 1000, AT_MOST, MET"
  })
  void asTheIntervalLies(int hits, int n, Direction direction, Verdict expected) {
    assertThat(Verdict.of(share, value(hits, n), goal(direction))).isEqualTo(expected);
  }

  @Test
  void withoutTargetOrValueThereIsNone() {
    assertThat(Verdict.of(share, value(9, 10), null)).isEqualTo(Verdict.NONE);
    assertThat(Verdict.of(share, value(0, 0), goal(Direction.AT_LEAST))).isEqualTo(Verdict.NONE);
  }

  private static KpiTarget goal(Direction direction) {
    return new KpiTarget("sla_attainment", null, 0.9, direction, LocalDate.EPOCH);
  }

  private static Value value(long hits, long n) {
    @Nullable Double share = n == 0 ? null : Double.valueOf((double) hits / n);
    return new Value(
        Instant.EPOCH,
        Instant.EPOCH,
        Map.of(),
        n,
        share,
        hits,
        n,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Confidence.share(hits, n),
        null,
        Map.of(),
        Map.of(),
        0,
        null,
        null,
        null,
        null,
        null);
  }
}
