package io.huifang.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a case. */
@ApplicationScoped
public class CaseService {
  @Inject CaseRepository cases;
  @Inject Assignment assignment;
  @Inject Event<CaseChanged> changed;
  @Inject Clock clock;

  /** Opens a case, or adds the cause to the one that is open about the same subject. */
  @Transactional
  public EscalationCase open(NewCase from, String actor) {
    cases.oneAtATime(from.subject());
    Optional<EscalationCase> open = cases.openAbout(from.subject());
    if (open.isPresent()) {
      EscalationCase known = open.get();
      known.alsoBecause(from.severity());
      tell(
          known,
          CaseChange.CAUSE_ADDED,
          actor,
          Map.of("cause", from.cause().name(), "reason", from.reason()));
      return known;
    }
    CasePolicy policy = assignment.policyFor(from);
    Instant now = clock.instant();
    Duty duty = assignment.dutyAt(policy.levels().get(0), from.dims(), now);
    EscalationCase opened = new EscalationCase(cases.nextNumber(), from, policy, duty.owner(), now);
    cases.persist(opened);
    holds(opened, duty, now);
    tell(opened, CaseChange.OPENED, actor, Map.of("reason", from.reason()));
    saysHeld(opened);
    return opened;
  }

  /**
   * Moves a case to the next level.
   *
   * @return whether there was one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean moveUp(EscalationCase subject, String reason, String actor) {
    if (!subject.hasNextLevel()) {
      return false;
    }
    CaseLevel next = subject.policy().levels().get(subject.level());
    Instant now = clock.instant();
    Duty duty = assignment.dutyAt(next, subject.dims(), now);
    subject.moveUp(duty.owner());
    holds(subject, duty, now);
    tell(subject, CaseChange.ESCALATED, actor, Map.of("reason", reason));
    saysHeld(subject);
    return true;
  }

  /** Waits for somebody to come on call, but not longer than the level lets it. */
  private static void holds(EscalationCase subject, Duty duty, Instant now) {
    if (duty.nobody()) {
      Instant atMost = now.plus(subject.currentLevel().hold());
      Instant next = duty.nextAt();
      subject.held(next == null || next.isAfter(atMost) ? atMost : next);
    }
  }

  private void saysHeld(EscalationCase subject) {
    Instant until = subject.heldUntil();
    if (until != null) {
      tell(subject, CaseChange.HELD, CaseChanged.SYSTEM, Map.of("until", until.toString()));
    }
  }

  /** Whoever was asked, or enough of them, see to it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acknowledged(EscalationCase subject, String by) {
    subject.acknowledged(clock.instant());
    tell(subject, CaseChange.ACKNOWLEDGED, by, Map.of());
  }

  /** Nobody has acknowledged or has come on call, and there is nobody above: it stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void unanswered(EscalationCase subject) {
    subject.held(null);
    tell(subject, CaseChange.UNANSWERED, CaseChanged.SYSTEM, Map.of());
  }

  /** Somebody has come on call. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void released(EscalationCase subject, String to) {
    Map<String, Object> detail =
        Map.of("from", subject.owner(), "to", to, "reason", "on call from now on");
    subject.ownedBy(to);
    tell(subject, CaseChange.HANDED_OVER, CaseChanged.SYSTEM, detail);
  }

  /**
   * Gives a case to somebody.
   *
   * @param reason in words for the new owner, null if there is nothing to say
   */
  @Transactional
  public EscalationCase handOver(
      UUID id, @Nullable String ifMatch, String to, @Nullable String reason, String actor) {
    EscalationCase subject = cases.toChange(id, ifMatch);
    Map<String, Object> detail = new HashMap<>(Map.of("from", subject.owner(), "to", to));
    putIfSaid(detail, "reason", reason);
    subject.ownedBy(to);
    tell(subject, CaseChange.HANDED_OVER, actor, detail);
    return subject;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void close(EscalationCase subject, Closing closing, String actor) {
    Map<String, Object> detail = new HashMap<>(Map.of("rootCause", closing.rootCause()));
    putIfSaid(detail, "reason", closing.withoutCall());
    putIfSaid(detail, "note", closing.toldBy());
    subject.closed(closing, clock.instant());
    tell(subject, CaseChange.CLOSED, actor, detail);
  }

  /** The customer is to be given something; whoever has not seen it looks at the case again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void compensationAsked(EscalationCase subject, Map<String, Object> detail, String by) {
    tell(subject, CaseChange.COMPENSATION_ASKED, by, detail);
  }

  /**
   * What has become of it. The case stays at its version: it would be a nuisance to be told that
   * somebody was quicker, in the middle of an answer, because a colleague has approved something.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void compensationTold(EscalationCase subject, Map<String, Object> detail, String actor) {
    changed.fire(
        new CaseChanged(
            subject,
            CaseChange.COMPENSATION_TOLD,
            subject.version(),
            clock.instant(),
            actor,
            detail));
  }

  /** What became of the mail with the answer to a customer; of another mail nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void answerSettled(UUID mail, boolean arrived, String reason) {
    cases
        .answeredBy(mail)
        .ifPresent(
            subject -> {
              CaseChange what = arrived ? CaseChange.ANSWERED : CaseChange.ANSWER_FAILED;
              Map<String, Object> detail = arrived ? Map.of() : Map.of("reason", reason);
              tell(subject, what, CaseChanged.SYSTEM, detail);
            });
  }

  private static void putIfSaid(Map<String, Object> detail, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      detail.put(name, text);
    }
  }

  /**
   * The customer has said whether it is good now. If not, the next level takes it up again, unless
   * a newer case about the same subject is open already: that one learns of it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void followedUp(UUID id, boolean satisfied) {
    Optional<UUID> about = cases.subjectOf(id);
    if (about.isEmpty()) {
      return;
    }
    cases.oneAtATime(about.get());
    EscalationCase subject = cases.locked(id).orElseThrow();
    subject.followedUp(satisfied);
    tell(subject, CaseChange.FOLLOWED_UP, CaseChanged.SYSTEM, Map.of("satisfied", satisfied));
    if (satisfied || subject.state() != CaseState.CLOSED) {
      return;
    }
    String reason = "the follow-up answer was low";
    Optional<EscalationCase> newer = cases.openAbout(subject.subjectId());
    if (newer.isPresent()) {
      String which = reason + " (" + subject.number() + ")";
      tell(newer.get(), CaseChange.CAUSE_ADDED, CaseChanged.SYSTEM, Map.of("reason", which));
      return;
    }
    subject.reopened();
    if (!moveUp(subject, reason, CaseChanged.SYSTEM)) {
      tell(
          subject,
          CaseChange.ESCALATED,
          CaseChanged.SYSTEM,
          Map.of("reason", reason + ", again at the last level"));
    }
  }

  private void tell(
      EscalationCase subject, CaseChange type, String actor, Map<String, Object> detail) {
    Instant now = clock.instant();
    changed.fire(new CaseChanged(subject, type, subject.raiseVersion(), now, actor, detail));
  }
}
