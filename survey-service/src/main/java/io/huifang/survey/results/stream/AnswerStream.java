package io.huifang.survey.results.stream;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a cut, the latest received first, from a place on. */
@ApplicationScoped
public class AnswerStream {
  @Inject EntityManager entities;

  /**
   * @param cursor where the page before has ended, null for the first
   * @throws ProblemException 400 for a cursor of another list
   */
  public Page<Answer> page(Cut cut, Shown shown, int limit, @Nullable String cursor) {
    String after = Cursor.decode(cursor);
    Query query =
        cut.fill(
            entities.createNativeQuery(
                "select a.* from answer a where true"
                    + cut.sql(Side.ANSWERS)
                    + shown.condition()
                    + (after == null ? "" : " and (a.received_at, a.id) < (:at, :after)")
                    + " order by a.received_at desc, a.id desc",
                Answer.class));
    if (after != null) {
      String[] parts = after.split(" ", 2);
      query.setParameter("at", Params.instant("cursor", parts[0]));
      query.setParameter("after", Params.uuid("cursor", parts.length < 2 ? "-" : parts[1]));
    }
    List<?> rows = query.setMaxResults(limit + 1).getResultList();
    return Page.of(
        rows.stream().map(Answer.class::cast).toList(),
        limit,
        answer -> answer,
        answer -> answer.receivedAt() + " " + answer.id());
  }
}
