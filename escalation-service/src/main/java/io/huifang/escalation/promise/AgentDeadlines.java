package io.huifang.escalation.promise;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.notification.PromiseNotices;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The due steps of what agents have promised: they are reminded, and what they have not done in
 * time opens a case, which takes the promise over. Where no rule opens one the word is broken.
 */
@ApplicationScoped
class AgentDeadlines {
  @Inject Promises promises;
  @Inject Deadlines deadlines;
  @Inject AggregateLocks locks;
  @Inject Directory directory;
  @Inject PromiseNotices notices;
  @Inject Clock clock;

  void run(DueItem item, UUID id) {
    locks
        .locked(Promise.class, id)
        .filter(found -> found.state() == Promise.State.OPEN && found.owner() != null)
        .ifPresent(found -> run(item, found));
  }

  private void run(DueItem item, Promise promise) {
    Deadline step = Deadline.in(item.key());
    Instant now = clock.instant();
    if (step == Deadline.OVERDUE && promise.dueAt().isAfter(now)) {
      deadlines.plan(promise.id(), step, promise.dueAt());
      return;
    }
    String owner = Objects.requireNonNull(promise.owner());
    notices.remind(
        DeadlineStep.mailOf(item),
        promise.id(),
        ticket(promise),
        owner,
        step.percent(),
        promise.dueAt());
    if (step == Deadline.OVERDUE) {
      overdue(promise);
    }
  }

  /** Whoever hears of it may open a case, which takes the promise over; else our word is broken. */
  private void overdue(Promise promise) {
    promises.tell(promise, null, PromiseChanged.Type.OVERDUE, CaseChanged.SYSTEM, Map.of());
    if (promise.caseId() == null) {
      promise.broken();
      promises.tell(promise, null, PromiseChanged.Type.BROKEN, CaseChanged.SYSTEM, Map.of());
    }
  }

  private Optional<TicketCopy> ticket(Promise promise) {
    return Optional.ofNullable(promise.ticketId()).flatMap(directory::ticket);
  }
}
