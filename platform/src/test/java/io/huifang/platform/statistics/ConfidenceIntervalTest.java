package io.huifang.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden numbers of the KPI definitions. */
class ConfidenceIntervalTest {
  @ParameterizedTest
  @CsvSource({"45, 50, 0.7864, 0.9565", "5, 5, 0.5655, 1.0", "0, 5, 0.0, 0.4345"})
  void wilson(long hits, long n, double low, double high) {
    assertThat(ConfidenceInterval.wilson(hits, n).low()).isCloseTo(low, within(0.00005));
    assertThat(ConfidenceInterval.wilson(hits, n).high()).isCloseTo(high, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({"50, 20, 100, 29.13, 15.08, 0.005", "3, 0, 4, 42.9, 50.2, 0.05"})
  void adjustedWald(
      long promoters, long detractors, long n, double middle, double margin, double tolerance) {
    around(
        ConfidenceInterval.adjustedWald(promoters, detractors, n).times(100),
        middle,
        margin,
        tolerance);
  }

  /** Quantiles as printed in tables. */
  @ParameterizedTest
  @CsvSource({"2, 12.7062", "10, 2.2622", "31, 2.0423", "41, 2.0211", "1001, 1.9623"})
  void studentsT(long n, double quantile) {
    around(ConfidenceInterval.studentsT(4.0, 1.0, n), 4.0, quantile / Math.sqrt(n), 1e-4);
    assertThat(ConfidenceInterval.studentsT(4.9, 1.0, n).within(1, 5).high())
        .isLessThanOrEqualTo(5);
  }

  private static void around(
      ConfidenceInterval interval, double middle, double margin, double tolerance) {
    assertThat((interval.low() + interval.high()) / 2).isCloseTo(middle, within(tolerance));
    assertThat((interval.high() - interval.low()) / 2).isCloseTo(margin, within(tolerance));
  }
}
