package io.huifang.survey.feedback;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to feedback, for people. */
@ApplicationScoped
public class History {
  private static final String READ =
      "select at, person, kind, note from feedback_event where feedback_id = :feedback order by id";
  @Inject EntityManager entities;
  @Inject TransactionTail tail;
  @Inject Clock clock;

  /** What can happen. */
  public enum Kind {
    RECEIVED,
    CORRECTED,
    SORTED,
    ANSWERED,
    CLOSED,
    REOPENED,
    JOINED,
    PARTED,
    ASKED,
    TICKET,
    CASE
  }

  /**
   * In the transaction of the change, at whose end it is written.
   *
   * @param person subject of who did it, null if it came by itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(UUID feedback, Kind kind, @Nullable String person, @Nullable String note) {
    tail.rows(HistoryRows.class, HistoryRows::new)
        .add(new HistoryRows.Noted(feedback, clock.instant(), person, kind, blank(note)));
  }

  private static @Nullable String blank(@Nullable String note) {
    return note == null || note.isEmpty() ? null : note;
  }

  /** In its order. */
  public List<Line> of(UUID feedback) {
    List<?> rows = PlainQuery.of(entities, READ).setParameter("feedback", feedback).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Line(
                    (Instant) row[0],
                    (String) row[1],
                    Kind.valueOf((String) row[2]),
                    (String) row[3]))
        .toList();
  }

  /** One thing that has happened. */
  public record Line(Instant at, @Nullable String person, Kind kind, @Nullable String note) {}
}
