package io.huifang.survey.overview;

import io.huifang.platform.statistics.ConfidenceInterval;
import io.huifang.survey.results.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what answers say beside scores, as kpi-service counts it: follow-ups of cases apart. */
@ApplicationScoped
class Headline {
  private static final String COUNTS =
      """
      select count(nps), count(*) filter (where nps >= 9), count(*) filter (where nps <= 6),
        count(solved_at_first_contact), count(*) filter (where solved_at_first_contact)
      from answer a where purpose = 'TICKET'\
      """;
  private static final String SCORES =
      """
      select s.value, count(*) from answer a join answer_score s on s.answer_id = a.id
      where a.purpose = 'TICKET' and s.touchpoint = 'OVERALL' and s.scale = 5\
      """;
  private static final int SCALE = 5;
  @Inject EntityManager entities;

  Counts counts(Asked asked) {
    Object[] row = (Object[]) narrowed(COUNTS, "", asked).getSingleResult();
    TreeMap<Integer, Long> scores = new TreeMap<>();
    for (int score = 1; score <= SCALE; score++) {
      scores.put(score, 0L);
    }
    List<?> found = narrowed(SCORES, " group by 1", asked).getResultList();
    found.stream()
        .map(Object[].class::cast)
        .forEach(one -> scores.put(((Number) one[0]).intValue(), ((Number) one[1]).longValue()));
    return new Counts(
        number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), scores);
  }

  private Query narrowed(String sql, String end, Asked asked) {
    return asked.fill(entities.createNativeQuery(sql + asked.sql("a", "received_at") + end));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /**
   * Counts of a period.
   *
   * @param asked how many would recommend us or not
   * @param plus those who said 9 or 10
   * @param minus those who said 6 or less
   * @param told how many said whether it was solved at first contact
   * @param scores overall, on the scale of five
   */
  public record Counts(
      long asked, long plus, long minus, long told, long solved, TreeMap<Integer, Long> scores) {
    private static final int POINTS = 100;

    /** Net promoters in points, null if nobody was asked. */
    public @Nullable Double nps() {
      return asked == 0 ? null : (double) POINTS * (plus - minus) / asked;
    }

    public @Nullable ConfidenceInterval npsInterval() {
      return asked == 0
          ? null
          : ConfidenceInterval.adjustedWald(plus, minus, asked)
              .times(POINTS)
              .within(-POINTS, POINTS);
    }

    public @Nullable ConfidenceInterval solvedInterval() {
      return told == 0 ? null : ConfidenceInterval.wilson(solved, told);
    }

    /** How many have scored at all. */
    public long n() {
      return scores.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
