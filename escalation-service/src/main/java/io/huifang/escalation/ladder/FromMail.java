package io.huifang.escalation.ladder;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.notify.link.AcknowledgeByLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Acknowledging by the link of a mail, for whoever it was written to. */
@ApplicationScoped
class FromMail implements AcknowledgeByLink {
  @Inject CaseRepository cases;
  @Inject Rungs rungs;
  @Inject Acknowledging acknowledging;

  @Override
  public Outcome look(UUID caseId, int level, String person) {
    return outcome(Optional.ofNullable(cases.findById(caseId)), level, person);
  }

  @Override
  public Outcome acknowledge(UUID caseId, int level, String person) {
    Outcome before = outcome(cases.locked(caseId), level, person);
    if (before == Outcome.DONE) {
      acknowledging.acknowledge(caseId, null, person, Asked.How.MAIL);
    }
    return before;
  }

  private Outcome outcome(Optional<EscalationCase> found, int level, String person) {
    EscalationCase subject = found.orElse(null);
    if (subject == null || subject.state() != CaseState.OPEN || subject.level() != level) {
      return Outcome.OVER;
    }
    if (rungs.waitsFor(subject, person)) {
      return Outcome.DONE;
    }
    boolean said =
        rungs.asked(subject.id(), subject.entry()).stream()
            .anyMatch(one -> one.person().equals(person));
    return said || subject.acknowledgedAt() != null ? Outcome.ALREADY : Outcome.OVER;
  }
}
