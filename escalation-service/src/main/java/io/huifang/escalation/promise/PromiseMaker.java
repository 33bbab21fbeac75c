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
    if (!change.subject().owesCall()) {
      return;
    }
    if (change.type() == CaseChange.OPENED || change.type() == CaseChange.CAUSE_ADDED) {
      takeOver(change);
    }
    if (change.type() == CaseChange.OPENED && promises.latest(change.subject().id()).isEmpty()) {
      make(change.subject(), deadlines.endOfPromise(change.subject(), change.at()), change.at());
    } else if (change.type() == CaseChange.ESCALATED) {
      Optional<Promise> latest = promises.latestStored(change.subject().id());
      if (latest.isEmpty() || latest.get().state() != Promise.State.OPEN) {
        make(change.subject(), deadlines.endOfLevel(change.subject(), change.at()), change.at());
      }
    }
  }

  /** What an agent has promised and not done in time is the word of the case from now on. */
  private void takeOver(CaseChanged change) {
    EscalationCase subject = change.subject();
    for (Promise late : promises.lateOnTicket(subject.ticketId(), change.at())) {
      late.takenBy(subject);
      promises.tell(
          late,
          subject,
          PromiseChanged.Type.PASSED_ON,
          CaseChanged.SYSTEM,
          Map.of("to", subject.owner()));
      late.moveTo(deadlines.endOfPromise(subject, change.at()));
      deadlines.plan(late, subject, change.at());
      promises.tell(
          late,
          subject,
          PromiseChanged.Type.MOVED,
          CaseChanged.SYSTEM,
          Map.of("reason", "overdue, the case takes over"));
    }
  }

  private void make(EscalationCase subject, Instant dueAt, Instant now) {
    Promise promise = new Promise(subject, CaseChanged.SYSTEM, null, now, dueAt);
    promises.persist(promise);
    deadlines.plan(promise, subject, now);
    promises.tell(promise, subject, PromiseChanged.Type.MADE, CaseChanged.SYSTEM, Map.of());
  }
}
