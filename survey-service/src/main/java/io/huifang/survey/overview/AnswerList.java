package io.huifang.survey.overview;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers of a period, the latest received first. */
@ApplicationScoped
class AnswerList {
  private static final int SHOWN = 20;
  private static final String LOW =
      "exists (select from answer_score s where s.answer_id = a.id"
          + " and s.touchpoint = 'OVERALL' and s.scale = 5 and s.value <= 2)";
  private static final String COMMENTED = "a.comment is not null and a.comment <> '(erased)'";
  @Inject EntityManager entities;

  /** What of them to show. */
  public enum Show {
    ALL(""),
    LOW(" and " + AnswerList.LOW),
    COMMENTS(" and " + COMMENTED);

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }
  }

  /**
   * One page.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<AnswerView> page(
      Show show, @Nullable Instant from, @Nullable String team, @Nullable String cursor) {
    String after = Cursor.decode(cursor);
    String rest = after == null ? "" : " and (a.received_at, a.id) < (:at, :after)";
    Query query =
        narrowed(
            "select a.* from answer a where true" + show.condition + rest,
            " order by a.received_at desc, a.id desc",
            from,
            team,
            Answer.class);
    if (after != null) {
      String[] parts = after.split(" ", 2);
      query.setParameter("at", Params.instant("cursor", parts[0]));
      query.setParameter("after", Params.uuid("cursor", parts.length < 2 ? "-" : parts[1]));
    }
    List<?> found = query.setMaxResults(SHOWN + 1).getResultList();
    return Page.of(
        found.stream().map(Answer.class::cast).toList(),
        SHOWN,
        Answer::view,
        answer -> answer.receivedAt() + " " + answer.id());
  }

  /** How many there are of each. */
  Map<Show, Long> counts(@Nullable Instant from, @Nullable String team) {
    String counts =
        "select count(*), count(*) filter (where %s), count(*) filter (where %s) from answer a where true"
            .formatted(LOW, COMMENTED);
    Object[] row = (Object[]) narrowed(counts, "", from, team, Object[].class).getSingleResult();
    Map<Show, Long> all = new TreeMap<>();
    for (Show show : Show.values()) {
      all.put(show, ((Number) row[show.ordinal()]).longValue());
    }
    return all;
  }

  private Query narrowed(
      String sql, String end, @Nullable Instant from, @Nullable String team, Class<?> rows) {
    Query query =
        entities.createNativeQuery(
            sql
                + (from == null ? "" : " and a.received_at >= :from")
                + (team == null ? "" : " and (a.team = :team or a.team is null)")
                + end,
            rows);
    if (from != null) {
      query.setParameter("from", from);
    }
    if (team != null) {
      query.setParameter("team", team);
    }
    return query;
  }
}
