package io.huifang.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentsTTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {1, 2, 3, 5, 9, 29.5, 30, 100, 127, 127.5, 128, 129.25, 200, 1000, 54_321, 1e7})
  void theShortWayEndsWhereTheSearchDoes(double freedom) {
    double searched = TDistribution.of(freedom).inverseCumulativeProbability(0.975);

    assertThat(StudentsT.quantile(freedom)).isCloseTo(searched, Percentage.withPercentage(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"1, 12.7062", "10, 2.2281", "30, 2.0423", "120, 1.9799", "1000, 1.9623"})
  void tablesInBooksSayTheSame(double freedom, double printed) {
    assertThat(Math.round(StudentsT.quantile(freedom) * 1e4) / 1e4).isEqualTo(printed);
  }
}
