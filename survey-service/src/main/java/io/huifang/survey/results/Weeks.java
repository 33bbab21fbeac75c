package io.huifang.survey.results;

import io.huifang.platform.statistics.ConfidenceInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How many were satisfied week by week, as {@link Results} counts it. */
@ApplicationScoped
public class Weeks {
  /** What still is a curve. */
  private static final int MOST = 53;

  private static final String COUNTS =
      """
      select * from (select cast(date_trunc('week', a.received_at at time zone :zone) as date) as week,
        count(*) as n, count(*) filter (where s.value >= 4) as satisfied
        from answer a join answer_score s on s.answer_id = a.id
        where a.purpose = 'TICKET' and s.touchpoint = 'OVERALL' and s.scale = 5%s
        group by 1 order by 1 desc limit :most) w order by w.week
      """;
  @Inject EntityManager entities;

  /**
   * The latest year of weeks at most, those without an answer left out.
   *
   * @param zone in which weeks begin on Monday
   */
  public List<Week> of(Asked asked, ZoneId zone) {
    List<?> rows =
        asked
            .fill(
                entities
                    .createNativeQuery(COUNTS.formatted(asked.sql("a", "received_at")))
                    .setParameter("zone", zone.getId())
                    .setParameter("most", MOST))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Weeks::week).toList();
  }

  private static Week week(Object[] row) {
    LocalDate first = LocalDate.parse(row[0].toString());
    return new Week(first, ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
  }

  /**
   * One week.
   *
   * @param first its Monday, also where the period begins later
   * @param n how many have scored
   */
  public record Week(LocalDate first, long n, long satisfied) {
    public double share() {
      return (double) satisfied / n;
    }

    public ConfidenceInterval interval() {
      return ConfidenceInterval.wilson(satisfied, n);
    }
  }
}
