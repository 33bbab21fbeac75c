package io.huifang.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against examples that are in print, and against what can be worked out on paper. */
class TwoGroupsTest {
  @Test
  void sharesOfMany() {
    TwoGroups found = TwoGroups.shares(45, 50, 30, 50);
    assertThat(found.test()).isEqualTo(TestKind.TWO_PROPORTION_Z);
    assertThat(found.statistic()).isCloseTo(0.3 / Math.sqrt(0.75 * 0.25 * 2 / 50), within(1e-9));
    assertThat(found.p()).isCloseTo(0.000532, within(1e-6));
  }

  /** The first example of Newcombe 1998, method 10. */
  @Test
  void intervalOfTheDifferenceOfShares() {
    ConfidenceInterval interval = interval(TwoGroups.shares(56, 70, 48, 80));
    assertThat(interval.low()).isCloseTo(0.0524, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.3339, within(0.00005));
  }

  /** The lady who tasted tea, two-sided. */
  @Test
  void sharesOfFewAreCountedExactly() {
    TwoGroups found = TwoGroups.shares(3, 4, 1, 4);
    assertThat(found.test()).isEqualTo(TestKind.FISHER_EXACT);
    assertThat(found.statistic()).isNull();
    assertThat(found.p()).isCloseTo(34.0 / 70, within(1e-9));
    assertThat(TwoGroups.shares(0, 10, 0, 20).p()).isEqualTo(1);
    assertThat(TwoGroups.shares(10, 10, 20, 20).difference()).isEqualTo(0);
  }

  @Test
  void meansOfUnequalSpread() {
    TwoGroups found =
        Objects.requireNonNull(TwoGroups.means(20.8, Math.sqrt(7.9), 15, 23.0, Math.sqrt(3.8), 15));
    assertThat(found.test()).isEqualTo(TestKind.WELCH_T);
    assertThat(found.statistic()).isCloseTo(-2.2 / Math.sqrt(11.7 / 15), within(1e-9));
    assertThat(found.degrees()).isCloseTo(24.94, within(0.01));
    assertThat(found.p()).isCloseTo(0.0198, within(0.0005));
    assertThat(interval(found).high()).isNegative();
    assertThat(TwoGroups.means(4, 0, 9, 5, 0, 9)).as("nobody differs").isNull();
  }

  @Test
  void netPromoters() {
    TwoGroups same = Objects.requireNonNull(TwoGroups.promoters(250, 100, 500, 50, 20, 100));
    assertThat(same.p()).isCloseTo(1, within(1e-12));
    TwoGroups found = Objects.requireNonNull(TwoGroups.promoters(60, 10, 100, 40, 30, 100));
    double variance = (0.7 - 0.25 + 0.7 - 0.01) / 100;
    assertThat(found.difference()).isCloseTo(0.4, within(1e-12));
    assertThat(found.statistic()).isCloseTo(0.4 / Math.sqrt(variance), within(1e-9));
    assertThat(interval(found.times(100)).low())
        .isCloseTo(40 - 195.9964 * Math.sqrt(variance), within(1e-3));
    assertThat(TwoGroups.promoters(5, 0, 5, 7, 0, 7)).as("nobody differs").isNull();
  }

  @Test
  void severalAnswers() {
    TwoGroups found =
        Objects.requireNonNull(TwoGroups.counts(new long[] {10, 20, 0}, new long[] {20, 10, 0}));
    assertThat(found.test()).isEqualTo(TestKind.CHI_SQUARE);
    assertThat(found.statistic()).isCloseTo(20.0 / 3, within(1e-9));
    assertThat(found.degrees()).isEqualTo(1);
    assertThat(found.p()).isCloseTo(0.00982, within(1e-5));
    assertThat(TwoGroups.counts(new long[] {3}, new long[] {4})).isNull();
    assertThat(TwoGroups.counts(new long[] {3, 1}, new long[] {0, 0})).isNull();
  }

  private static ConfidenceInterval interval(TwoGroups found) {
    return Objects.requireNonNull(found.interval());
  }
}
