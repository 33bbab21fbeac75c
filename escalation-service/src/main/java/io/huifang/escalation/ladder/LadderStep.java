package io.huifang.escalation.ladder;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.Duty;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.notification.Notifications;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happens when nobody has acknowledged in time: they are asked again, then the next level is.
 * While nobody is on call a case waits, but not for ever. The case is locked first; whoever was
 * quicker leaves nothing to do.
 */
@ApplicationScoped
class LadderStep implements DueStep {
  private static final CaseLevel MANAGER = CaseLevel.of(CaseLevel.Post.MANAGER, 1);
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Assignment assignment;
  @Inject Climb climb;
  @Inject Rungs rungs;
  @Inject Notifications notifications;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Climb.KIND;
  }

  /** Each by itself (see the rules of steps), because it locks a case. */
  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      int entry = Climb.entryIn(item.key());
      cases
          .locked(Climb.caseIn(item.key()))
          .filter(found -> found.state() == CaseState.OPEN && found.entry() == entry)
          .ifPresent(
              found -> rungs.of(found.id(), entry).ifPresent(rung -> run(item, found, rung)));
    }
  }

  private void run(DueItem item, EscalationCase subject, Rung rung) {
    Instant now = clock.instant();
    if (rung.nextAt() == null) {
      return;
    }
    if (rung.nextAt().isAfter(now)) {
      climb.plan(subject, rung, rung.nextAt());
    } else if (rung.holdUntil() != null) {
      held(subject, rung, rung.holdUntil(), now);
    } else if (rung.asks() <= subject.currentLevel().repeats()) {
      askAgain(item, subject, rung, now);
    } else {
      passOn(subject, rung, "nobody has acknowledged");
    }
  }

  private void held(EscalationCase subject, Rung rung, Instant atMost, Instant now) {
    Duty duty = assignment.dutyAt(subject.currentLevel(), subject.dims(), now);
    if (!duty.nobody()) {
      service.released(subject, duty.owner());
    } else if (now.isBefore(atMost)) {
      Instant next = duty.nextAt();
      climb.plan(subject, rung, next == null || next.isAfter(atMost) ? atMost : next);
    } else {
      passOn(subject, rung, "nobody was on call");
    }
  }

  private void askAgain(DueItem item, EscalationCase subject, Rung rung, Instant now) {
    Instant until = climb.endOfAsking(subject, now);
    rungs.asked(subject.id(), rung.entry()).stream()
        .filter(Asked::open)
        .forEach(
            asked ->
                notifications.askAgain(messageOf(item, asked), subject, asked.person(), until));
    rung.asked();
    climb.plan(subject, rung, until);
  }

  private void passOn(EscalationCase subject, Rung rung, String reason) {
    climb.rest(subject, rung);
    if (!service.moveUp(subject, reason, CaseChanged.SYSTEM)) {
      service.unanswered(subject);
      assignment
          .others(MANAGER, subject.dims(), subject.owner(), 1)
          .forEach(manager -> notifications.unanswered(subject, manager));
    }
  }

  /** The same for the same step and person, whoever runs it and however often it is tried. */
  private static UUID messageOf(DueItem item, Asked asked) {
    String step = item.key() + "@" + item.dueAt() + "/" + asked.person();
    return Ids.named(step);
  }
}
