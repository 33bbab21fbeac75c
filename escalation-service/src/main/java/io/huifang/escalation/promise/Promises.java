package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Promises as stored, and the telling of their changes. */
@ApplicationScoped
public class Promises implements PanacheRepositoryBase<Promise, UUID> {
  @Inject Event<PromiseChanged> changed;
  @Inject Clock clock;

  /** The newest promise of a case: a reopened case gets a new one. */
  public Optional<Promise> latest(UUID caseId) {
    return find("caseId = ?1 order by madeAt desc, id desc", caseId).firstResultOptional();
  }

  /** The same as it is stored: what this transaction has not written yet is not looked for. */
  Optional<Promise> latestStored(UUID caseId) {
    return getEntityManager()
        .createQuery(
            "from Promise where caseId = :case order by madeAt desc, id desc", Promise.class)
        .setParameter("case", caseId)
        .setFlushMode(FlushModeType.COMMIT)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The promise that the next call is about: the open one that is due first, else the newest, which
   * may be broken and still waited for.
   */
  public Optional<Promise> next(UUID caseId) {
    return find("caseId = ?1 and state = OPEN order by dueAt, id", caseId)
        .firstResultOptional()
        .or(() -> latest(caseId));
  }

  /** All for which a customer waits, the first due first. */
  List<Promise> open(UUID caseId) {
    return list("caseId = ?1 and state = OPEN order by dueAt, id", caseId);
  }

  /** What agents have promised about a ticket and was not done in time. */
  List<Promise> lateOnTicket(@Nullable UUID ticket, Instant now) {
    return ticket == null
        ? List.of()
        : list(
            "ticketId = ?1 and caseId is null and state = OPEN and dueAt <= ?2 order by dueAt, id",
            ticket,
            now);
  }

  /** The case of a promise; only the id, because whoever asks has not locked it yet. */
  public Optional<UUID> caseOf(UUID promise) {
    return Optional.ofNullable(casesOf(List.of(promise)).get(promise));
  }

  /** The cases of promises that have one; only ids, because whoever asks has not locked them. */
  Map<UUID, UUID> casesOf(Collection<UUID> promises) {
    return getEntityManager()
        .createQuery(
            "select id, caseId from Promise where id in :ids and caseId is not null",
            Object[].class)
        .setParameter("ids", promises)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  /** Several at once. */
  List<Promise> all(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  public List<Promise.View> of(UUID caseId) {
    return list("caseId = ?1 order by madeAt, id", caseId).stream().map(Promise::view).toList();
  }

  public List<Attempt.View> attempts(UUID caseId) {
    return getEntityManager()
        .createQuery(
            "select a from Attempt a join Promise p on p.id = a.promiseId"
                + " where p.caseId = :case order by a.at, a.id",
            Attempt.class)
        .setParameter("case", caseId)
        .getResultStream()
        .map(Attempt::view)
        .toList();
  }

  /** The calls that were tried for one promise. */
  public List<Attempt.View> attemptsOf(UUID promise) {
    return getEntityManager()
        .createQuery("from Attempt where promiseId = :promise order by at, id", Attempt.class)
        .setParameter("promise", promise)
        .getResultStream()
        .map(Attempt::view)
        .toList();
  }

  /** Tells of a change; the case, if there is one, is locked and has changed with its promise. */
  void tell(
      Promise promise,
      @Nullable EscalationCase subject,
      PromiseChanged.Type type,
      String actor,
      Map<String, Object> detail) {
    if (subject != null) {
      subject.raiseVersion();
    }
    changed.fire(
        new PromiseChanged(
            promise, subject, type, promise.raiseVersion(), clock.instant(), actor, detail));
  }
}
