package io.huifang.kpi.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
  @Test
  void aStraightLineIsFoundWithoutMargin() {
    Trend trend = Objects.requireNonNull(Trend.of(points(0, 0, 8)));
    assertThat(trend.at(100)).isCloseTo(3 + 0.02 * 100, within(1e-9));
    assertThat(trend.margin(100)).isCloseTo(0, within(1e-9));
  }

  @Test
  void oneBadWeekDoesNotBendIt() {
    List<double[]> points = points(0, 0, 9);
    points.get(7)[1] = 0.1;
    Trend trend = Objects.requireNonNull(Trend.of(points));
    assertThat(trend.at(100)).isCloseTo(5, within(0.2));
  }

  @Test
  void threePointsSayNothing() {
    assertThat(Trend.of(points(0, 0, 3))).isNull();
    assertThat(Trend.of(points(0, 0, 4))).isNotNull();
  }

  /** Of many lines with noise, about four of five end within the margin, few weeks or many. */
  @ParameterizedTest
  @ValueSource(ints = {4, 6, 9, 14, 27})
  void theMarginHoldsFourOfFive(int weeks) {
    int within = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      List<double[]> points = points(0.3, seed, weeks + 1);
      double[] last = points.remove(weeks);
      Trend trend = Objects.requireNonNull(Trend.of(points));
      if (Math.abs(trend.at(last[0]) - last[1]) <= trend.margin(last[0])) {
        within++;
      }
    }
    assertThat(within / 2_000.0).isBetween(0.73, 0.86);
  }

  private static List<double[]> points(double noise, long seed, int number) {
    Random random = new Random(seed);
    List<double[]> points = new ArrayList<>();
    for (int week = 0; week < number; week++) {
      double day = 7 * week + 3.5;
      points.add(new double[] {day, 3 + 0.02 * day + noise * random.nextGaussian()});
    }
    return points;
  }
}
