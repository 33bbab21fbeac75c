package io.huifang.survey.text.terms;

import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** Counts comments and terms, straight from what was read of them. */
@ApplicationScoped
class TermTable {
  /** What occurs more rarely is told of nobody's service and might be somebody's name. */
  static final int LEAST = 3;

  /** The commonest are looked at; behind them are words that occur three times in a year. */
  private static final int MOST = 5_000;

  private static final String SAID =
      """
      with said as (
        select t.terms, %s as now,
          s.value * 5 <= s.scale * 2 as bad, s.value * 5 >= s.scale * 4 as good
        from answer a join text_analysis t on t.answer_id = a.id
        left join answer_score s on s.answer_id = a.id and s.touchpoint = 'OVERALL'
        where a.received_at < :to%s%s)
      """;
  private static final String COUNTS =
      """
      select term, count(*) filter (where now), count(*) filter (where not now),
        count(*) filter (where now and bad), count(*) filter (where now and good)
      from said, unnest(terms) term
      group by term having count(*) >= :least
      order by 2 desc, 3 desc, 1 limit :most
      """;
  private static final String TOTALS =
      """
      select count(*) filter (where now), count(*) filter (where not now),
        count(*) filter (where now and bad), count(*) filter (where now and good)
      from said
      """;
  @Inject EntityManager entities;

  /** The commonest first. */
  List<TermCount> counts(TermSpan span) {
    List<?> rows =
        query(COUNTS, span).setParameter("least", LEAST).setParameter("most", MOST).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new TermCount(
                    (String) row[0],
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4])))
        .toList();
  }

  TermTotals totals(TermSpan span) {
    Object[] row = (Object[]) query(TOTALS, span).getSingleResult();
    return new TermTotals(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  private Query query(String sql, TermSpan span) {
    Instant since = span.since();
    String said =
        SAID.formatted(
            span.from() == null ? "true" : "a.received_at >= :begin",
            since == null ? "" : " and a.received_at >= :since",
            span.asked().sql("a", "received_at"));
    Query query = PlainQuery.of(entities, said + sql).setParameter("to", span.to());
    if (since != null) {
      query.setParameter("begin", span.from()).setParameter("since", since);
    }
    return span.asked().fill(query);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
