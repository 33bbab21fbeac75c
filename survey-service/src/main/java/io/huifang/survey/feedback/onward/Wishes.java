package io.huifang.survey.feedback.onward;

import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wanted of siblings, as stored: one row for a kind, however often somebody clicks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Wishes {
  /** What was refused has made nothing, so it may be asked otherwise. */
  private static final String ASK =
      """
      insert into feedback_errand as e (feedback_id, kind, request, asked_by, asked_at)
      values (:feedback, :kind, :request, :by, :now)
      on conflict (feedback_id, kind) do update set refused = false, trouble = null,
        request = case when e.refused then excluded.request else e.request end,
        asked_by = excluded.asked_by, asked_at = excluded.asked_at
      where e.done_at is null
      """;

  private static final String READ =
      """
      select kind, request, asked_at, tried_at, trouble, refused, done_at is not null
      from feedback_errand where feedback_id = :feedback order by kind desc
      """;
  private static final String FAILED =
      """
      update feedback_errand set tried_at = :now, trouble = :trouble, refused = :refused
      where feedback_id = :feedback and kind = :kind and done_at is null
      """;
  private static final String DONE =
      """
      update feedback_errand set tried_at = :now, trouble = null, done_at = :now
      where feedback_id = :feedback and kind = :kind and done_at is null
      """;
  @Inject EntityManager entities;
  @Inject Clock clock;

  void ask(UUID feedback, Wish.Kind kind, String request, String by) {
    PlainQuery.of(entities, ASK)
        .setParameter("feedback", feedback)
        .setParameter("kind", kind.name())
        .setParameter("request", request)
        .setParameter("by", by)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** The ticket before the case. */
  List<Wish> of(UUID feedback) {
    List<?> rows = PlainQuery.of(entities, READ).setParameter("feedback", feedback).getResultList();
    return rows.stream().map(Object[].class::cast).map(Wishes::wish).toList();
  }

  private static Wish wish(Object[] row) {
    return new Wish(
        Wish.Kind.valueOf((String) row[0]),
        (String) row[1],
        (Instant) row[2],
        (@Nullable Instant) row[3],
        (@Nullable String) row[4],
        (Boolean) row[5],
        (Boolean) row[6]);
  }

  void failed(UUID feedback, Wish.Kind kind, String trouble, boolean refused) {
    PlainQuery.of(entities, FAILED)
        .setParameter("feedback", feedback)
        .setParameter("kind", kind.name())
        .setParameter("trouble", trouble)
        .setParameter("refused", refused)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Whether it was still wanted. */
  boolean done(UUID feedback, Wish.Kind kind) {
    return PlainQuery.of(entities, DONE)
            .setParameter("feedback", feedback)
            .setParameter("kind", kind.name())
            .setParameter("now", clock.instant())
            .executeUpdate()
        > 0;
  }
}
