package io.huifang.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The golden numbers of the KPI definitions. */
class ConfidenceTest {
  @Test
  void wilson() {
    Confidence of50 = Confidence.share(45, 50);
    assertThat(of50.low()).isCloseTo(0.7864, within(0.00005));
    assertThat(of50.high()).isCloseTo(0.9565, within(0.00005));
    Confidence of5 = Confidence.share(5, 5);
    assertThat(of5.low()).isCloseTo(0.5655, within(0.00005));
    assertThat(of5.high()).isEqualTo(1.0);
    assertThat(Confidence.share(0, 0)).isNull();
  }

  @Test
  void adjustedWald() {
    around(Confidence.nps(50, 20, 100), 29.13, 15.08, 0.005);
    around(Confidence.nps(3, 0, 4), 42.9, 50.2, 0.05);
    assertThat(Confidence.nps(0, 0, 0)).isNull();
  }

  @Test
  void studentsT() {
    // t(9) = 2.2622, t(40) = 2.0211, t(1000) = 1.9623
    around(Confidence.mean("value", 4.0, 1.0, 10), 4.0, 2.2622 / Math.sqrt(10), 1e-4);
    around(Confidence.mean("value", 4.0, 1.0, 41), 4.0, 2.0211 / Math.sqrt(41), 1e-4);
    around(Confidence.mean("value", 4.0, 1.0, 1001), 4.0, 1.9623 / Math.sqrt(1001), 1e-5);
    assertThat(Confidence.mean("value", 4.0, null, 1)).isNull();
  }

  private static void around(Confidence sure, double center, double margin, double within) {
    assertThat((sure.low() + sure.high()) / 2).isCloseTo(center, within(within));
    assertThat((sure.high() - sure.low()) / 2).isCloseTo(margin, within(within));
  }
}
