package io.huifang.survey.text.page;

import io.huifang.survey.text.terms.Term;
import io.huifang.survey.text.terms.TermOrder;
import io.huifang.survey.text.terms.TermReport;
import io.huifang.survey.text.terms.TermSpan;
import io.huifang.survey.text.terms.TermTotals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms with what they were asked for.
 *
 * @param comments how many there are in the period, and how many of them with low and high scores
 */
public record Terms(
    TermOrder by, @Nullable Instant from, Instant to, TermTotals comments, List<Row> rows) {

  static Terms of(TermOrder order, TermSpan span, TermReport report, int limit) {
    return new Terms(
        order,
        span.from(),
        span.to(),
        report.totals(),
        report.of(order, limit).stream().map(Row::of).toList());
  }

  /**
   * A term.
   *
   * @param n in how many comments of the period
   * @param share of all comments of the period
   * @param before in how many of the period before
   * @param bad in how many with a low score
   * @param good in how many with a high score
   * @param logLikelihoodRatio where something is compared
   * @param falseDiscoveryRate where something is compared
   */
  public record Row(
      String term,
      long n,
      double share,
      long before,
      long bad,
      long good,
      @Nullable Double logLikelihoodRatio,
      @Nullable Double falseDiscoveryRate) {

    static Row of(Term term) {
      return new Row(
          term.count().term(),
          term.count().n(),
          term.share(),
          term.count().before(),
          term.count().bad(),
          term.count().good(),
          term.ratio(),
          term.rate());
    }
  }
}
