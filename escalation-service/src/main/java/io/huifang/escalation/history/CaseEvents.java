package io.huifang.escalation.history;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.promise.PromiseChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** Writes the history as changes happen, and reads it back in order. */
@ApplicationScoped
public class CaseEvents implements PanacheRepositoryBase<CaseEvent, UUID> {
  private static final int FIRST = 100;

  void onCase(@Observes @Priority(FIRST) CaseChanged change) {
    String type = "CASE_" + change.type();
    UUID of = change.subject().id();
    persist(new CaseEvent(of, null, type, change.at(), change.actor(), change.detail()));
  }

  void onPromise(@Observes @Priority(FIRST) PromiseChanged change) {
    String type = "PROMISE_" + change.type();
    UUID of = change.subject() == null ? null : change.subject().id();
    UUID promise = change.promise().id();
    persist(new CaseEvent(of, promise, type, change.at(), change.actor(), change.detail()));
  }

  /** What happened to one promise, with a case or without. */
  public List<CaseEvent.View> ofPromise(UUID promise) {
    return list("promiseId = ?1 order by at, id", promise).stream().map(CaseEvent::view).toList();
  }

  public List<CaseEvent.View> of(UUID caseId) {
    return list("caseId = ?1 order by at, id", caseId).stream().map(CaseEvent::view).toList();
  }
}
