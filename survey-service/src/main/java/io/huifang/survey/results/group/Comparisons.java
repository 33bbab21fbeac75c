package io.huifang.survey.results.group;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.statistics.TwoGroups;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.tally.Figure;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Sample;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.TallyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares two groups by the test that fits the question. Weights are left out: tests count. */
@ApplicationScoped
public class Comparisons {
  private static final int POINTS = 100;
  @Inject TallyTable table;

  /**
   * @param a a value of the dimension, as is b
   * @throws ProblemException 400 if both are the same
   */
  public Comparison of(
      Subject subject, Measure measure, Cut cut, Dimension by, String a, String b) {
    if (a.equals(b)) {
      throw ProblemException.badField("b", "must be another group than a");
    }
    List<Line> first = lines(subject, measure, cut, by, a);
    List<Line> second = lines(subject, measure, cut, by, b);
    Sample one = measure.sample(first);
    Sample two = measure.sample(second);
    List<Comparison.Tested> tests = new ArrayList<>();
    if (one.n() > 0 && two.n() > 0) {
      judged(tests, measure, one, two);
      means(tests, measure, one, two);
      choices(tests, measure.question(), first, second);
    }
    return new Comparison(
        new Comparison.Group(a, GroupRow.of(a, measure, one)),
        new Comparison.Group(b, GroupRow.of(b, measure, two)),
        tests);
  }

  private List<Line> lines(Subject subject, Measure measure, Cut cut, Dimension by, String value) {
    return table.lines(subject, cut.with(by, value), null, measure.question().key(), false);
  }

  private static void judged(
      List<Comparison.Tested> tests, Measure measure, Sample one, Sample two) {
    if (measure.question().kind() == Kind.NPS) {
      TwoGroups found =
          TwoGroups.promoters(
              one.promoters().n(),
              one.detractors().n(),
              one.n(),
              two.promoters().n(),
              two.detractors().n(),
              two.n());
      if (found != null) {
        tests.add(Comparison.Tested.of(Figure.Kind.NPS, found.times(POINTS)));
      }
      return;
    }
    int least = measure.scored() ? Measure.satisfied(measure.question()) : 1;
    tests.add(
        Comparison.Tested.of(
            Figure.Kind.SHARE,
            TwoGroups.shares(one.from(least).n(), one.n(), two.from(least).n(), two.n())));
  }

  private static void means(
      List<Comparison.Tested> tests, Measure measure, Sample one, Sample two) {
    Double d1 = one.deviation();
    Double d2 = two.deviation();
    if (!measure.scored() || d1 == null || d2 == null) {
      return;
    }
    TwoGroups found =
        TwoGroups.means(
            Objects.requireNonNull(one.mean()),
            d1,
            one.n(),
            Objects.requireNonNull(two.mean()),
            d2,
            two.n());
    if (found != null) {
      tests.add(Comparison.Tested.of(Figure.Kind.MEAN, found));
    }
  }

  /** Whether the groups choose alike at all, over all choices. */
  private static void choices(
      List<Comparison.Tested> tests, Question question, List<Line> first, List<Line> second) {
    if (question.kind() != Kind.ONE_OF) {
      return;
    }
    TwoGroups found = TwoGroups.counts(counts(question, first), counts(question, second));
    if (found != null) {
      tests.add(Comparison.Tested.of(Figure.Kind.SHARE, found));
    }
  }

  private static long[] counts(Question question, List<Line> lines) {
    return Measure.parts(question).stream()
        .mapToLong(
            part ->
                lines.stream()
                    .filter(line -> line.part().equals(part))
                    .mapToLong(line -> line.count().n())
                    .sum())
        .toArray();
  }
}
