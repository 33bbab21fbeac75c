package io.huifang.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  /** The golden numbers of kpi.md. */
  @ParameterizedTest
  @CsvSource({"45, 50, 0.7864, 0.9565", "5, 5, 0.5655, 1.0", "0, 5, 0.0, 0.4345"})
  void givesTheIntervalOfAShare(long hits, long n, double low, double high) {
    assertThat(Wilson.of(hits, n).low()).isCloseTo(low, within(0.00005));
    assertThat(Wilson.of(hits, n).high()).isCloseTo(high, within(0.00005));
  }
}
