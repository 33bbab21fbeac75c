package io.huifang.survey.results;

import io.huifang.survey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts scores on the scale of five, straight from the answers. */
@ApplicationScoped
public class Results {
  @Inject EntityManager entities;

  /** Touchpoints in the order of the questionnaire, others by name, answers without one last. */
  public List<ResultRow> of(ResultGrouping by, Filter filter) {
    String sql =
        "select "
            + by.column()
            + ", count(*), avg(s.value), count(*) filter (where s.value >= 4)"
            + " from answer a join answer_score s on s.answer_id = a.id"
            + " where s.scale = 5 and a.purpose = :purpose"
            + by.condition()
            + filter.asked().sql("a", "received_at")
            + (filter.to() == null ? "" : " and a.received_at < :to")
            + " group by 1 order by "
            + by.order();
    Query query = entities.createNativeQuery(sql).setParameter("purpose", filter.purpose().name());
    if (filter.to() != null) {
      query.setParameter("to", filter.to());
    }
    List<?> rows = filter.asked().fill(query).getResultList();
    return rows.stream().map(Object[].class::cast).map(Results::row).toList();
  }

  private static ResultRow row(Object[] row) {
    return ResultRow.of(
        (String) row[0],
        ((Number) row[1]).longValue(),
        ((BigDecimal) row[2]).doubleValue(),
        ((Number) row[3]).longValue());
  }

  /** Which answers count; null does not narrow. */
  public record Filter(Purpose purpose, @Nullable Instant to, Asked asked) {}
}
