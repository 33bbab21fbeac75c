package io.huifang.escalation.promise;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.notification.Notifications;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One due step of a promise: the case is locked first, then the promise is looked at again. A
 * specialist who was quicker leaves nothing to do.
 */
@ApplicationScoped
public class DeadlineStep implements DueStep {
  @Inject AgentDeadlines agents;
  @Inject Deadlines deadlines;
  @Inject Promises promises;
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Notifications notifications;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Deadlines.KIND;
  }

  /** Each by itself (see the rules of steps), because it locks a case. */
  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      UUID promise = Deadline.promiseIn(item.key());
      Optional<UUID> caseId = promises.caseOf(promise);
      if (caseId.isEmpty()) {
        agents.run(item, promise);
      } else {
        cases
            .locked(caseId.get())
            .ifPresent(subject -> run(item, subject, promises.findById(promise)));
      }
    }
  }

  private void run(DueItem item, EscalationCase subject, Promise promise) {
    Deadline step = Deadline.in(item.key());
    boolean reminder = step != Deadline.OVERDUE;
    boolean over = !promise.waits() || (reminder && promise.state() == Promise.State.BROKEN);
    if (subject.state() != CaseState.OPEN || over) {
      return;
    }
    Instant now = clock.instant();
    if (!reminder && promise.state() == Promise.State.OPEN && promise.dueAt().isAfter(now)) {
      deadlines.plan(promise.id(), step, promise.dueAt());
      return;
    }
    notifications.remind(mailOf(item), subject, step.percent(), promise.dueAt());
    if (!reminder) {
      overdue(subject, promise, now);
    }
  }

  private void overdue(EscalationCase subject, Promise promise, Instant now) {
    if (!service.moveUp(subject, "the promise is overdue", CaseChanged.SYSTEM)) {
      atTheLastLevel(subject, promise, now);
    } else if (promise.state() == Promise.State.OPEN) {
      promise.moveTo(deadlines.endOfLevel(subject, now));
      deadlines.plan(promise, subject, now);
      promises.tell(
          promise,
          subject,
          PromiseChanged.Type.MOVED,
          CaseChanged.SYSTEM,
          Map.of("reason", "overdue, the next level takes over"));
    }
  }

  /** Our word is broken, the customer still waits: the last owner is reminded until it ends. */
  private void atTheLastLevel(EscalationCase subject, Promise promise, Instant now) {
    if (promise.state() == Promise.State.OPEN) {
      promise.broken();
      promises.tell(promise, subject, PromiseChanged.Type.BROKEN, CaseChanged.SYSTEM, Map.of());
    }
    deadlines.plan(promise.id(), Deadline.OVERDUE, deadlines.endOfLevel(subject, now));
  }

  /** The same for the same step, whoever runs it and however often it is tried. */
  static UUID mailOf(DueItem item) {
    String step = item.key() + "@" + item.dueAt();
    return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8));
  }
}
