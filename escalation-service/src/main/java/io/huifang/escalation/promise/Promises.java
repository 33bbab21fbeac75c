package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises as stored, and the telling of their changes. */
@ApplicationScoped
public class Promises implements PanacheRepositoryBase<Promise, UUID> {
  @Inject Event<PromiseChanged> changed;
  @Inject Clock clock;

  /** The newest promise of a case: a reopened case gets a new one. */
  public Optional<Promise> latest(UUID caseId) {
    return find("caseId = ?1 order by madeAt desc, id desc", caseId).firstResultOptional();
  }

  /** The case of a promise; only the id, because whoever asks has not locked it yet. */
  Optional<UUID> caseOf(UUID promise) {
    return getEntityManager()
        .createQuery("select caseId from Promise where id = :id", UUID.class)
        .setParameter("id", promise)
        .getResultStream()
        .findFirst();
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

  /** Tells of a change; the case, which the caller has locked, has changed with its promise. */
  void tell(
      Promise promise,
      EscalationCase subject,
      PromiseChanged.Type type,
      String actor,
      Map<String, Object> detail) {
    subject.raiseVersion();
    changed.fire(
        new PromiseChanged(
            promise, subject, type, promise.raiseVersion(), clock.instant(), actor, detail));
  }
}
