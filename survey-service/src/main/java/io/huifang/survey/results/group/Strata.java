package io.huifang.survey.results.group;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.cut.Side;
import io.huifang.survey.results.tally.Figure;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Sample;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.TallyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Puts a sample right that holds more of some strata than there are: each stratum is estimated for
 * itself and counts by its share of all (post-stratification).
 */
@ApplicationScoped
public class Strata {
  private static final double Z = 1.959963984540054;
  private static final int MOST = 50;
  private static final double PER_CENT = 100;
  @Inject TallyTable table;
  @Inject EntityManager entities;

  /** Shares as somebody gives them. Percentages or counts do as well: they are made to add up. */
  public static Map<String, Double> shares(List<String> given) {
    if (given.size() > MOST) {
      throw ProblemException.badField("share", "may be given at most " + MOST + " times");
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String one : given) {
      int colon = one.lastIndexOf(':');
      String number = one.substring(colon + 1);
      if (colon < 1 || !number.matches("\\d{1,12}(\\.\\d{1,12})?")) {
        throw ProblemException.badField("share", "must be VALUE:NUMBER, such as VIP:0.1");
      }
      if (shares.put(one.substring(0, colon), Double.valueOf(number)) != null) {
        throw ProblemException.badField("share", "names " + one.substring(0, colon) + " twice");
      }
    }
    return shares;
  }

  /** How many occasions there were of each stratum, asked or not: the population of a sample. */
  public Map<String, Double> ofOccasions(Cut cut, Dimension by) {
    String sql =
        "select %s, count(*) from invitation i where true%s group by 1"
            .formatted(by.sql(Side.INVITATIONS), cut.sql(Side.INVITATIONS));
    List<?> rows = cut.fill(entities.createNativeQuery(sql)).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> Dimension.shown((String) row[0]), row -> ((Number) row[1]).doubleValue()));
  }

  /**
   * @param population what each stratum is worth, in any unit
   * @throws ProblemException 400 if all of it is worth nothing
   */
  public Stratified of(
      Subject subject, Measure measure, Cut cut, Dimension by, Map<String, Double> population) {
    double all = population.values().stream().mapToDouble(Double::doubleValue).sum();
    if (all <= 0) {
      throw ProblemException.badField("share", "must be known of one stratum at least");
    }
    List<Line> lines = table.lines(subject, cut, by, measure.question().key(), false);
    Map<String, List<Line>> groups =
        lines.stream().collect(Collectors.groupingBy(line -> Dimension.shown(line.group())));
    long answers = measure.sample(lines).n();
    List<Stratified.Stratum> strata = new ArrayList<>();
    Adding adding = new Adding();
    population.forEach(
        (key, worth) -> {
          Sample sample = measure.sample(groups.getOrDefault(key, List.of()));
          double share = worth / all;
          adding.add(measure, sample, share);
          strata.add(
              new Stratified.Stratum(
                  key,
                  share,
                  answers == 0 ? 0 : (double) sample.n() / answers,
                  sample.n(),
                  measure.figure(sample).value()));
        });
    return new Stratified(
        adding.figure(measure), measure.figure(measure.sample(lines)), adding.missing, strata);
  }

  /** Adds up strata; those without answers are left out of the figure and told. */
  private static final class Adding {
    private double covered;
    private double value;
    private double variance;
    private double missing;
    private long n;
    private boolean unsure;

    void add(Measure measure, Sample sample, double share) {
      if (sample.n() == 0) {
        missing += share;
        return;
      }
      Figure figure = measure.figure(sample);
      double unit = figure.kind() == Figure.Kind.NPS ? PER_CENT : 1;
      covered += share;
      n += sample.n();
      value += share * Objects.requireNonNull(figure.value());
      unsure |= sample.n() < 2;
      variance +=
          share * share * unit * unit * spread(measure, sample) / Math.max(1, sample.n() - 1);
    }

    /** How much single answers differ, as a variance. */
    private static double spread(Measure measure, Sample sample) {
      double all = sample.n();
      if (measure.figure(sample).kind() == Figure.Kind.NPS) {
        double plus = sample.promoters().n() / all;
        double minus = sample.detractors().n() / all;
        return plus + minus - (plus - minus) * (plus - minus);
      }
      int least = measure.scored() ? Measure.satisfied(measure.question()) : 1;
      double share = sample.from(least).n() / all;
      return share * (1 - share);
    }

    Figure figure(Measure measure) {
      Figure.Kind kind = measure.figure(measure.sample(List.of())).kind();
      if (covered == 0) {
        return new Figure(kind, 0, true, null, null, null, null);
      }
      double middle = value / covered;
      double margin = Z * Math.sqrt(variance) / covered;
      double least = kind == Figure.Kind.NPS ? -PER_CENT : 0;
      double most = kind == Figure.Kind.NPS ? PER_CENT : 1;
      return new Figure(
          kind,
          n,
          n < Figure.FEW,
          middle,
          unsure ? null : Math.max(least, middle - margin),
          unsure ? null : Math.min(most, middle + margin),
          unsure ? null : Figure.Method.STRATIFIED_NORMAL);
    }
  }
}
