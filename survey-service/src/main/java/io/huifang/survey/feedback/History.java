package io.huifang.survey.feedback;

import io.huifang.platform.id.Ids;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to feedback, for people. */
@ApplicationScoped
public class History {
  private static final String NOTE =
      "insert into feedback_event (id, feedback_id, at, person, kind, note)"
          + " values (:id, :feedback, :at, nullif(:person, ''), :kind, nullif(:note, ''))";
  private static final String READ =
      "select at, person, kind, note from feedback_event where feedback_id = :feedback order by id";
  @Inject EntityManager entities;
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
   * In the transaction of the change, after its row was stored.
   *
   * @param person subject of who did it, null if it came by itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(UUID feedback, Kind kind, @Nullable String person, @Nullable String note) {
    entities.flush();
    PlainQuery.of(entities, NOTE)
        .setParameter("id", Ids.next())
        .setParameter("feedback", feedback)
        .setParameter("at", clock.instant())
        .setParameter("person", Objects.requireNonNullElse(person, ""))
        .setParameter("kind", kind.name())
        .setParameter("note", Objects.requireNonNullElse(note, ""))
        .executeUpdate();
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
