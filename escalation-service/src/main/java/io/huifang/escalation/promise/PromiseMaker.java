package io.huifang.escalation.promise;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Gives our word when a case opens, and again when one is taken up after a low follow-up. */
@ApplicationScoped
public class PromiseMaker {
  static final int AFTER_PUBLISHING = 400;
  @Inject Promises promises;
  @Inject Deadlines deadlines;

  void onChange(@Observes @Priority(AFTER_PUBLISHING) CaseChanged change) {
    if (change.type() == CaseChange.OPENED) {
      make(change.subject(), deadlines.endOfPromise(change.subject(), change.at()), change.at());
    } else if (change.type() == CaseChange.ESCALATED) {
      Optional<Promise> latest = promises.latest(change.subject().id());
      if (latest.isEmpty() || latest.get().state() != Promise.State.OPEN) {
        make(change.subject(), deadlines.endOfLevel(change.subject(), change.at()), change.at());
      }
    }
  }

  private void make(EscalationCase subject, Instant dueAt, Instant now) {
    Promise promise = new Promise(subject, now, dueAt);
    promises.persist(promise);
    deadlines.plan(promise, subject, now);
    promises.tell(promise, subject, PromiseChanged.Type.MADE, CaseChanged.SYSTEM, Map.of());
  }
}
