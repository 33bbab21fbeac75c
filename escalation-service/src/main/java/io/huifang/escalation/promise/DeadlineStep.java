package io.huifang.escalation.promise;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.notification.Notifications;
import io.huifang.platform.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One due step: the case is locked first, then the step is looked at again. A second replica, or a
 * specialist who was quicker, leaves nothing to do.
 */
@ApplicationScoped
public class DeadlineStep {
  @Inject Deadlines deadlines;
  @Inject Promises promises;
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Directory directory;
  @Inject Notifications notifications;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void run(UUID id) {
    UUID caseId = deadlines.findById(id).caseId();
    EscalationCase subject = cases.locked(caseId).orElseThrow();
    Deadline deadline = deadlines.findById(id);
    deadlines.getEntityManager().refresh(deadline);
    if (deadline.state() != Deadline.State.PENDING) {
      return;
    }
    Instant now = clock.instant();
    deadline.done(now);
    Promise promise = promises.findById(deadline.promiseId());
    notifications.remind(id, subject, deadline.kind().name(), promise.dueAt());
    if (deadline.kind() == Deadline.Kind.OVERDUE) {
      overdue(subject, promise, now);
    }
  }

  /** Our word is broken, the customer still waits: the last owner is reminded until it ends. */
  private void atTheLastLevel(EscalationCase subject, Promise promise, Instant now) {
    if (promise.state() == Promise.State.OPEN) {
      promise.broken();
      promises.tell(promise, subject, PromiseChanged.Type.BROKEN, CaseChanged.SYSTEM, Map.of());
    }
    BusinessCalendar calendar = directory.calendar(subject.policy().calendar());
    Duration within = Duration.ofMinutes(subject.currentLevel().withinMinutes());
    deadlines.persist(new Deadline(promise, Deadline.Kind.OVERDUE, calendar.plus(now, within)));
  }

  private void overdue(EscalationCase subject, Promise promise, Instant now) {
    if (!service.moveUp(subject, "the promise is overdue", CaseChanged.SYSTEM)) {
      atTheLastLevel(subject, promise, now);
      return;
    }
    BusinessCalendar calendar = directory.calendar(subject.policy().calendar());
    Duration within = Duration.ofMinutes(subject.currentLevel().withinMinutes());
    deadlines.cancel(promise);
    promise.moveTo(calendar.plus(now, within));
    deadlines.plan(promise, now, calendar);
    promises.tell(
        promise,
        subject,
        PromiseChanged.Type.MOVED,
        CaseChanged.SYSTEM,
        Map.of("reason", "overdue, the next level takes over"));
  }
}
