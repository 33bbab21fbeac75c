package io.huifang.survey.text.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * The terms of a period.
 *
 * @param totals how many comments there are
 * @param counts the commonest terms first
 */
public record TermReport(TermTotals totals, List<TermCount> counts) {

  /**
   * The first of an order. What is compared is named only if it is no discovery by chance, at a
   * rate of five in a hundred over all terms that were looked at.
   */
  public List<Term> of(TermOrder order, int limit) {
    return switch (order) {
      case FREQUENT ->
          counts.stream()
              .filter(count -> count.n() > 0)
              .limit(limit)
              .map(count -> new Term(count, share(count), null, null))
              .toList();
      case RISING -> compared(TermCount::n, totals.n(), TermCount::before, totals.before(), limit);
      case BAD -> compared(TermCount::bad, totals.bad(), TermCount::good, totals.good(), limit);
      case GOOD -> compared(TermCount::good, totals.good(), TermCount::bad, totals.bad(), limit);
    };
  }

  private List<Term> compared(
      ToLongFunction<TermCount> here,
      long n,
      ToLongFunction<TermCount> there,
      long other,
      int limit) {
    List<TermCount> looked =
        counts.stream()
            .filter(one -> here.applyAsLong(one) + there.applyAsLong(one) >= TermTable.LEAST)
            .toList();
    double[] ratios =
        looked.stream()
            .mapToDouble(
                one -> Contrast.ratio(here.applyAsLong(one), n, there.applyAsLong(one), other))
            .toArray();
    double[] chances = new double[ratios.length];
    for (int i = 0; i < ratios.length; i++) {
      chances[i] = Contrast.chance(ratios[i]);
    }
    double[] rates = Contrast.discoveries(chances);
    List<Term> found = new ArrayList<>();
    for (int i = 0; i < ratios.length; i++) {
      TermCount one = looked.get(i);
      boolean more = here.applyAsLong(one) * other > there.applyAsLong(one) * n;
      if (more && rates[i] <= Contrast.DISCOVERY) {
        found.add(new Term(one, share(one), ratios[i], rates[i]));
      }
    }
    found.sort(
        Comparator.comparingDouble((Term term) -> Objects.requireNonNull(term.ratio()))
            .reversed()
            .thenComparing(term -> term.count().term()));
    return found.stream().limit(limit).toList();
  }

  private double share(TermCount count) {
    return totals.n() == 0 ? 0 : (double) count.n() / totals.n();
  }
}
