package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.survey.results.group.Comparison;
import io.huifang.survey.results.tally.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what tests have found. */
@ApplicationScoped
public class Verdicts {
  @Inject Figured figures;

  /**
   * @param a name of the first group
   * @param b name of the second
   */
  List<Verdict> of(Comparison found, String a, String b, Language language) {
    ResultsTexts texts = language.texts(ResultsTexts.class);
    return found.tests().stream().map(one -> of(one, a, b, texts)).toList();
  }

  private Verdict of(Comparison.Tested test, String a, String b, ResultsTexts texts) {
    Double difference = test.difference();
    String said;
    if (!test.certain()) {
      said = texts.mayBeChance(a, b);
    } else if (difference == null) {
      said = texts.chooseOtherwise(a, b);
    } else {
      said = difference > 0 ? texts.isHigher(a, b) : texts.isHigher(b, a);
    }
    return new Verdict(
        test,
        said,
        texts.what(test.of()),
        difference == null ? null : figures.difference(test.of(), difference),
        interval(test),
        texts.test(test.test()),
        detail(test));
  }

  private @Nullable String interval(Comparison.Tested test) {
    Double low = test.low();
    Double high = test.high();
    Figure.Kind of = test.of();
    return low == null || high == null
        ? null
        : figures.difference(of, low) + " – " + figures.difference(of, high);
  }

  /** Statistic, degrees of freedom and p, as statisticians write them. */
  private String detail(Comparison.Tested test) {
    Double statistic = test.statistic();
    Double degrees = test.degrees();
    String p = "p " + figures.chance(test.p());
    if (statistic == null) {
      return p;
    }
    String sign =
        switch (test.test()) {
          case CHI_SQUARE -> "χ²";
          case WELCH_T -> "t";
          default -> "z";
        };
    String freedom = degrees == null ? "" : String.format(Locale.ROOT, "(%.0f)", degrees);
    return String.format(Locale.ROOT, "%s%s = %.2f, %s", sign, freedom, statistic, p);
  }

  /**
   * One test in words.
   *
   * @param said the sentence
   * @param of what was compared
   * @param name of the test
   */
  public record Verdict(
      Comparison.Tested test,
      String said,
      String of,
      @Nullable String difference,
      @Nullable String interval,
      String name,
      String detail) {}
}
