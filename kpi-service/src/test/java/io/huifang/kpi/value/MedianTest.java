package io.huifang.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The interval of a median holds what it promises. */
class MedianTest {
  private static final double[] FRACTIONS =
      Arrays.stream(Median.FRACTIONS.split(", ")).mapToDouble(Double::parseDouble).toArray();

  @Test
  void liesWhereTheOrderStatisticsLie() {
    double[] values = new double[101];
    Arrays.setAll(values, i -> i);
    Confidence sure = Median.interval(quantiles(values), values.length);
    assertThat(sure).isNotNull();
    assertThat(sure.of()).isEqualTo("median");
    // half of 1.96 times the root of n on either side of the middle
    assertThat(sure.low()).isCloseTo(50 - 9.75, within(0.3));
    assertThat(sure.high()).isCloseTo(50 + 9.75, within(0.3));
  }

  @Test
  void fewValuesBoundNothing() {
    assertThat(Median.interval(quantiles(new double[] {1, 2, 3, 4, 5}), 5)).isNull();
    assertThat(Median.interval(null, 100)).isNull();
    Confidence six = Median.interval(quantiles(new double[] {1, 2, 3, 4, 5, 6}), 6);
    assertThat(six).isNotNull();
    assertThat(six.low()).isBetween(1.0, 1.6);
    assertThat(six.high()).isBetween(5.4, 6.0);
  }

  /** Response times are skewed: an interval of a mean would be somewhere else. */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTrueMedian() {
    Random dice = new Random(11);
    for (int n : new int[] {20, 60, 400}) {
      int held = 0;
      for (int sample = 0; sample < 2000; sample++) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> Math.exp(dice.nextGaussian()));
        Confidence sure = Median.interval(quantiles(values), n);
        if (sure != null && sure.low() <= 1 && 1 <= sure.high()) {
          held++;
        }
      }
      assertThat(held / 2000.0).as("of samples of %s", n).isBetween(0.925, 0.98);
    }
  }

  @Test
  void theFewThatItLooksAtSayTheSame() {
    Random dice = new Random(12);
    for (int n : new int[] {1, 5, 6, 7, 20, 400, 10_000, 90_000}) {
      double[] values = new double[n];
      Arrays.setAll(values, i -> Math.exp(dice.nextGaussian()));
      Double[] few = quantiles(values, Median.few(n));
      Double[] all = quantiles(values, Median.ALL);
      assertThat(Median.ofFew(few, n)).as("of %s", n).isEqualTo(Median.interval(all, n));
      assertThat(few).startsWith(all[0], all[1], all[2]);
    }
    assertThat(Median.ofFew(null, 100)).isNull();
  }

  private static Double[] quantiles(double[] values) {
    return quantiles(values, FRACTIONS);
  }

  /** As percentile_cont has them. */
  private static Double[] quantiles(double[] values, double[] fractions) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(fractions)
        .mapToObj(
            fraction -> {
              double place = fraction * (sorted.length - 1);
              int low = (int) Math.floor(place);
              int high = Math.min(sorted.length - 1, low + 1);
              return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
            })
        .toArray(Double[]::new);
  }
}
