package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Severity;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Telling;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners are told: that a case is theirs, and what has become of it. */
@ApplicationScoped
public class Notifications {
  private static final int ALL = 100;
  @Inject Telling telling;

  void onChange(@Observes CaseChanged change) {
    EscalationCase subject = change.subject();
    switch (change.type()) {
      case OPENED, ESCALATED, HANDED_OVER -> {
        // who hands over says why in words; the engine does not
        boolean handed =
            change.type() == CaseChange.HANDED_OVER && !change.actor().equals(CaseChanged.SYSTEM);
        Message yours = message(change, Message.Kind.YOURS, handed ? said(change) : null);
        boolean oneself = subject.owner().equals(change.actor());
        telling.tell(subject, handed || oneself ? yours.by(change.actor()) : yours);
      }
      case HELD -> telling.tell(subject, message(change, Message.Kind.ON_HOLD, null));
      case ANSWER_FAILED ->
          telling.tell(subject, message(change, Message.Kind.ANSWER_FAILED, said(change)));
      default -> {
        // nobody has to do anything
      }
    }
  }

  /**
   * Reminds the owner of a promise.
   *
   * @param id of the step that reminds; however often it is told, it is one message
   * @param percent of the promised time that is over
   */
  public void remind(UUID id, EscalationCase subject, int percent, Instant dueAt) {
    boolean late = percent >= ALL;
    Message reminder =
        new Message(
            id,
            subject.owner(),
            late ? Message.Kind.PROMISE_LATE : Message.Kind.PROMISE_SOON,
            late ? Urgency.HIGH : Urgency.NORMAL,
            dueAt,
            null);
    telling.tell(subject, reminder.percent(percent));
  }

  /**
   * Asks somebody again to acknowledge.
   *
   * @param id of the step that asks; however often it is told, it is one message
   * @param until when the next is asked
   */
  public void askAgain(UUID id, EscalationCase subject, String person, Instant until) {
    telling.tell(
        subject, new Message(id, person, Message.Kind.ACKNOWLEDGE, urgency(subject), until, null));
  }

  /** Tells a manager that nobody has acknowledged, and that nobody is above. */
  public void unanswered(EscalationCase subject, String manager) {
    String step = subject.id() + " unanswered " + subject.entry();
    UUID id = Ids.named(step);
    telling.tell(
        subject, new Message(id, manager, Message.Kind.ACKNOWLEDGE, Urgency.HIGH, null, null));
  }

  /** As loud as the level says; what is critical is told so at any level. */
  private static Urgency urgency(EscalationCase subject) {
    return subject.severity() == Severity.CRITICAL
        ? Urgency.HIGH
        : subject.currentLevel().urgency();
  }

  private static @Nullable String said(CaseChanged change) {
    return Objects.toString(change.detail().get("reason"), null);
  }

  /** A change has one version, so the same change is one message. */
  private static Message message(CaseChanged change, Message.Kind kind, @Nullable String words) {
    EscalationCase subject = change.subject();
    String step = subject.id() + " " + change.version() + " " + kind;
    return new Message(
        Ids.named(step),
        subject.owner(),
        kind,
        urgency(subject),
        kind == Message.Kind.ON_HOLD ? subject.heldUntil() : null,
        words);
  }
}
