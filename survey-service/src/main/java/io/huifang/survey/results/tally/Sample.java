package io.huifang.survey.results.tally;

import io.huifang.platform.statistics.ConfidenceInterval;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the number that they are. All figures come from here, and so agree with each other.
 *
 * @param counts by number; where it is about a choice, 1 for those who made it and 0 for others
 */
public record Sample(SortedMap<Integer, Count> counts) {
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;
  private static final int POINTS = 100;

  static Sample of(Collection<Line> lines) {
    SortedMap<Integer, Count> counts = new TreeMap<>();
    for (Line line : lines) {
      if (line.number() != null) {
        counts.merge(line.number(), line.count(), Count::plus);
      }
    }
    return new Sample(counts);
  }

  static Sample chosen(Count chosen, Count all) {
    SortedMap<Integer, Count> counts = new TreeMap<>();
    counts.put(0, all.less(chosen));
    counts.put(1, chosen);
    return new Sample(counts);
  }

  public Count all() {
    return from(Integer.MIN_VALUE);
  }

  public long n() {
    return all().n();
  }

  /** Those with this number or more. */
  public Count from(int least) {
    return counts.tailMap(least).values().stream().reduce(Count.NONE, Count::plus);
  }

  /** Those with less than this number. */
  private Count below(int number) {
    return counts.headMap(number).values().stream().reduce(Count.NONE, Count::plus);
  }

  public Count promoters() {
    return from(PROMOTER);
  }

  public Count detractors() {
    return below(DETRACTOR + 1);
  }

  public Count passives() {
    return all().less(promoters()).less(detractors());
  }

  /** How many answers of equal weight would be as certain, after Kish. */
  double effective() {
    Count all = all();
    return all.squares() == 0 ? 0 : all.weight() * all.weight() / all.squares();
  }

  /** The share of those with this number or more, by Wilson. */
  public Figure share(int least) {
    Count all = all();
    double share = all.weight() == 0 ? 0 : from(least).weight() / all.weight();
    double n = effective();
    return Figure.of(
        Figure.Kind.SHARE,
        all.n(),
        all.n() == 0 ? null : share,
        all.n() == 0 ? null : ConfidenceInterval.wilson(share * n, n),
        Figure.Method.WILSON);
  }

  /** Net promoters by adjusted Wald, in points. */
  public Figure nps() {
    Count all = all();
    if (all.n() == 0) {
      return Figure.of(Figure.Kind.NPS, 0, null, null, Figure.Method.ADJUSTED_WALD);
    }
    double n = effective();
    double plus = promoters().weight() / all.weight();
    double minus = detractors().weight() / all.weight();
    return Figure.of(
        Figure.Kind.NPS,
        all.n(),
        POINTS * (plus - minus),
        ConfidenceInterval.adjustedWald(plus * n, minus * n, n)
            .times(POINTS)
            .within(-POINTS, POINTS),
        Figure.Method.ADJUSTED_WALD);
  }

  /** The mean by Student's t, which cannot leave the scale. */
  public Figure mean(int least, int most) {
    Double mean = mean();
    Double deviation = deviation();
    ConfidenceInterval interval =
        mean == null || deviation == null
            ? null
            : ConfidenceInterval.studentsT(mean, deviation, effective()).within(least, most);
    return Figure.of(Figure.Kind.MEAN, n(), mean, interval, Figure.Method.STUDENT_T);
  }

  public @Nullable Double mean() {
    double weight = all().weight();
    return weight == 0 ? null : sum(1) / weight;
  }

  /** That of the sample; null where there are not two to differ. */
  public @Nullable Double deviation() {
    double n = effective();
    double weight = all().weight();
    if (n < 2) {
      return null;
    }
    double mean = sum(1) / weight;
    double variance = Math.max(0, sum(2) / weight - mean * mean);
    return Math.sqrt(variance * n / (n - 1));
  }

  private double sum(int power) {
    return counts.entrySet().stream()
        .mapToDouble(one -> Math.pow(one.getKey(), power) * one.getValue().weight())
        .sum();
  }
}
