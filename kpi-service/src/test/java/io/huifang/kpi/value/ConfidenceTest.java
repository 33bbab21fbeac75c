package io.huifang.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The arithmetic has its golden numbers in platform; here: units, and what has no interval. */
class ConfidenceTest {
  @Test
  void sharesAreFromNoughtToOneAndPointsFromMinusToPlusAHundred() {
    Confidence share = Confidence.share(45, 50);
    assertThat(share.low()).isCloseTo(0.7864, within(0.00005));
    assertThat(share.high()).isCloseTo(0.9565, within(0.00005));
    Confidence points = Confidence.nps(50, 20, 100);
    assertThat(points.low()).isCloseTo(29.13 - 15.08, within(0.01));
    assertThat(points.high()).isCloseTo(29.13 + 15.08, within(0.01));
  }

  @Test
  void tooFewHaveNoInterval() {
    assertThat(Confidence.share(0, 0)).isNull();
    assertThat(Confidence.nps(0, 0, 0)).isNull();
    assertThat(Confidence.mean("value", 4.0, null, 1)).isNull();
    assertThat(Confidence.mean("value", 4.0, 1.0, 1)).isNull();
    assertThat(Confidence.mean("value", null, null, 0)).isNull();
  }
}
