package io.huifang.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox table: short transactions around, never during, a request to a subscriber. */
@ApplicationScoped
public class OutboxRows {
  @Inject EntityManager entities;
  @Inject OutboxConfig config;
  @Inject Clock clock;

  /**
   * Claims the next batch. The advisory lock makes claims of one subscriber follow each other, so
   * that two replicas cannot send two events of one aggregate side by side.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<OutboxRow> claim(String subscriber) {
    Boolean alone =
        (Boolean)
            entities
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:name))")
                .setParameter("name", "outbox:" + subscriber)
                .getSingleResult();
    if (!Boolean.TRUE.equals(alone)) {
      return List.of();
    }
    Instant now = clock.instant();
    List<?> rows =
        entities
            .createNativeQuery(
                """
                update outbox set claimed_until = :until, attempts = attempts + 1
                where seq in (
                  select o.seq from outbox o
                  where o.subscriber = :subscriber and o.state = 'PENDING' and o.due_at <= :now
                    and (o.claimed_until is null or o.claimed_until <= :now)
                    and not exists (
                      select 1 from outbox e
                      where e.subscriber = o.subscriber and e.subject = o.subject and e.seq < o.seq
                        and e.state = 'PENDING' and (e.due_at > :now or e.claimed_until > :now))
                  order by o.seq limit :batch for update skip locked)
                returning seq, event, attempts
                """)
            .setParameter("until", now.plus(config.lease()))
            .setParameter("subscriber", subscriber)
            .setParameter("now", now)
            .setParameter("batch", config.batch())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new OutboxRow(
                    ((Number) r[0]).longValue(), (String) r[1], ((Number) r[2]).intValue()))
        .sorted(Comparator.comparingLong(OutboxRow::seq))
        .toList();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void delivered(List<Long> seqs) {
    if (!seqs.isEmpty()) {
      entities
          .createNativeQuery("delete from outbox where seq in (:seqs)")
          .setParameter("seqs", seqs)
          .executeUpdate();
    }
  }

  /** Nobody answered: all wait, and it is not the fault of these events. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void unreachable(List<Long> seqs, Instant dueAt, String error) {
    entities
        .createNativeQuery(
            "update outbox set claimed_until = null, due_at = :due, last_error = :error,"
                + " attempts = greatest(attempts - 1, 0) where seq in (:seqs)")
        .setParameter("due", dueAt)
        .setParameter("error", shorten(error))
        .setParameter("seqs", seqs)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void failed(long seq, Instant dueAt, boolean park, @Nullable String reason) {
    entities
        .createNativeQuery(
            "update outbox set claimed_until = null, due_at = :due, state = :state,"
                + " last_error = :error where seq = :seq")
        .setParameter("due", dueAt)
        .setParameter("state", park ? "PARKED" : "PENDING")
        .setParameter("error", shorten(String.valueOf(reason)))
        .setParameter("seq", seq)
        .executeUpdate();
  }

  /**
   * Sends parked events again.
   *
   * @return how many
   */
  @Transactional
  public int replayParked() {
    return entities
        .createNativeQuery(
            "update outbox set state = 'PENDING', attempts = 0, due_at = :now"
                + " where state = 'PARKED'")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Transactional
  public long count(String state) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from outbox where state = :state")
                .setParameter("state", state)
                .getSingleResult())
        .longValue();
  }

  private static String shorten(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }
}
