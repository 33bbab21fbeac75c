package io.huifang.escalation.promise;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.notification.Notifications;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One due step of a promise. It runs only as long as nobody has planned it anew or cancelled it,
 * which everybody does who ends or moves a promise: so a reminder needs no lock. What moves a case
 * locks it first. A specialist who was quicker leaves nothing to do.
 */
@ApplicationScoped
public class DeadlineStep implements DueStep {
  /** More would let a specialist wait for a case, and hardly be faster. */
  private static final int TOGETHER = 25;

  @Inject AgentDeadlines agents;
  @Inject StepReading reading;
  @Inject Deadlines deadlines;
  @Inject Promises promises;
  @Inject CaseService service;
  @Inject Notifications notifications;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Deadlines.KIND;
  }

  /** A reminder may have been said before a restore; the end of a promise has to be seen to. */
  @Override
  public boolean giveUp(String key) {
    return Deadline.in(key) != Deadline.OVERDUE;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS.together(TOGETHER);
  }

  @Override
  public void run(List<DueItem> claimed) {
    List<DueItem> items = new ArrayList<>(reading.overtakenBy(claimed));
    items.addAll(claimed);
    items.sort(Comparator.comparing(DueItem::dueAt));
    StepReading.Read read = reading.read(items);
    List<DueItem> ofAgents = new ArrayList<>();
    // by their cases, so that two replicas that write about the same ones do it in the same order
    SortedMap<UUID, List<DueItem>> byCase = new TreeMap<>();
    for (DueItem item : items) {
      Promise promise = read.promises().get(Deadline.promiseIn(item.key()));
      UUID subject = promise == null ? null : promise.caseId();
      if (subject == null) {
        ofAgents.add(item);
      } else {
        byCase.computeIfAbsent(subject, first -> new ArrayList<>()).add(item);
      }
    }
    byCase.forEach((id, ofCase) -> run(ofCase, read.cases().get(id), read.promises()));
    ofAgents.forEach(item -> agents.run(item, Deadline.promiseIn(item.key())));
  }

  private void run(
      List<DueItem> items, @Nullable EscalationCase subject, Map<UUID, Promise> found) {
    for (DueItem item : items) {
      Promise promise = found.get(Deadline.promiseIn(item.key()));
      if (subject != null && promise != null) {
        run(item, subject, promise);
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
    return Ids.named(step);
  }
}
