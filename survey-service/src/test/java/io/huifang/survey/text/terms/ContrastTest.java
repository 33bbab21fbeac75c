package io.huifang.survey.text.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContrastTest {
  /** 2 * (10 ln(10/6.5) + 90 ln(90/93.5) + 3 ln(3/6.5) + 97 ln(97/93.5)). */
  @Test
  void theRatioIsThatOfDunning() {
    assertThat(Contrast.ratio(10, 100, 3, 100)).isCloseTo(4.2384, within(0.001));
    assertThat(Contrast.ratio(5, 50, 10, 100)).isZero();
    assertThat(Contrast.ratio(0, 100, 0, 100)).isZero();
    assertThat(Contrast.ratio(3, 3, 0, 0)).isZero();
    assertThat(Contrast.chance(3.8415)).isCloseTo(0.05, within(0.0001));
  }

  @Test
  void discoveriesAreThoseOfBenjaminiAndHochberg() {
    double[] rates = Contrast.discoveries(new double[] {0.04, 0.01, 0.03, 0.005});
    assertThat(rates).containsExactly(new double[] {0.04, 0.02, 0.04, 0.02}, within(1e-12));
  }

  @Test
  void amongThousandsOfWordsChanceIsNotNamed() {
    List<TermCount> counts =
        Stream.concat(
                IntStream.range(0, 2_000)
                    .mapToObj(i -> new TermCount("w" + i, 20 + i % 9, 24 - i % 9, 10, 10)),
                Stream.of(new TermCount("凉了", 90, 5, 80, 2), new TermCount("谢谢", 40, 90, 1, 38)))
            .toList();
    TermReport report = new TermReport(new TermTotals(1_000, 1_000, 400, 600), counts);
    assertThat(names(report, TermOrder.RISING)).containsExactly("凉了");
    assertThat(names(report, TermOrder.BAD)).startsWith("凉了").doesNotContain("谢谢");
    assertThat(names(report, TermOrder.GOOD)).contains("谢谢").doesNotContain("凉了");
    assertThat(report.of(TermOrder.FREQUENT, 3)).hasSize(3);
  }

  @Test
  void nothingIsNamedWithoutAPeriodBefore() {
    TermReport report =
        new TermReport(new TermTotals(100, 0, 0, 100), List.of(new TermCount("慢", 90, 0, 0, 90)));
    assertThat(report.of(TermOrder.RISING, 9)).isEmpty();
    assertThat(report.of(TermOrder.GOOD, 9)).isEmpty();
    assertThat(new TermReport(new TermTotals(0, 0, 0, 0), List.of()).of(TermOrder.BAD, 9))
        .isEmpty();
  }

  private static List<String> names(TermReport report, TermOrder order) {
    return report.of(order, 10).stream().map(term -> term.count().term()).toList();
  }
}
