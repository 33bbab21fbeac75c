package io.huifang.escalation.ladder;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.promise.PromiseChanged;
import io.huifang.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "I have seen it and see to it." */
@ApplicationScoped
public class Acknowledging {
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Rungs rungs;
  @Inject Climb climb;
  @Inject Clock clock;

  /**
   * Somebody who was asked says that they see to it; said twice it is said once, and where nobody
   * has to nothing happens.
   *
   * @param ifMatch the version that they have read; null if that does not matter, because whoever
   *     says so means the case and not a state of it
   * @throws ProblemException 404, 409 {@code state} if it is closed, 409 {@code not-asked} if it is
   *     somebody else's turn by now, 412
   */
  @Transactional
  public EscalationCase acknowledge(
      UUID id, @Nullable String ifMatch, String person, Asked.How how) {
    EscalationCase subject =
        ifMatch == null
            ? cases.locked(id).orElseThrow(() -> ProblemException.notFound("Case " + id))
            : cases.toChange(id, ifMatch);
    subject.requireOpen();
    List<Asked> asked = rungs.asked(id, subject.entry());
    if (!asked.isEmpty() && asked.stream().noneMatch(one -> one.person().equals(person))) {
      throw ProblemException.conflict("not-asked", "Somebody else is asked by now");
    }
    note(subject, person, how);
    return subject;
  }

  /** Whoever works on a case sees to it. */
  void onWork(@Observes @Priority(Climb.AFTER_PUBLISHING) PromiseChanged change) {
    EscalationCase subject = change.subject();
    boolean work =
        change.type() == PromiseChanged.Type.ATTEMPTED
            || change.type() == PromiseChanged.Type.MOVED;
    if (work && subject != null && subject.acknowledgedAt() == null) {
      note(subject, change.actor(), Asked.How.WORK);
    }
  }

  private void note(EscalationCase subject, String person, Asked.How how) {
    List<Asked> all = rungs.asked(subject.id(), subject.entry());
    boolean news = false;
    for (Asked one : all) {
      if (one.person().equals(person) && one.open()) {
        one.acknowledged(clock.instant(), how);
        news = true;
      }
    }
    if (news && all.stream().noneMatch(Asked::open)) {
      rungs.of(subject.id(), subject.entry()).ifPresent(rung -> climb.rest(subject, rung));
      service.acknowledged(subject, person);
    }
  }
}
