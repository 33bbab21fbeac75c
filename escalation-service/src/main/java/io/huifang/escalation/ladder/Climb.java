package io.huifang.escalation.ladder;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.notification.Notifications;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.id.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins a rung whenever a case comes to somebody, and plans when it is looked at again. */
@ApplicationScoped
class Climb {
  static final String KIND = "ladder";
  static final int AFTER_PUBLISHING = 450;
  private static final char BETWEEN = ':';
  @Inject Rungs rungs;
  @Inject DueWork due;
  @Inject Directory directory;
  @Inject Assignment assignment;
  @Inject CaseService service;
  @Inject Notifications notifications;

  void onChange(@Observes @Priority(AFTER_PUBLISHING) CaseChanged change) {
    switch (change.type()) {
      case OPENED, ESCALATED, HANDED_OVER -> begin(change);
      case CLOSED -> due.cancel(KIND, keyOf(change.subject()));
      default -> {
        // it stays with whom it is
      }
    }
  }

  private void begin(CaseChanged change) {
    EscalationCase subject = change.subject();
    CaseLevel level = subject.currentLevel();
    cancelBefore(subject);
    boolean taken =
        change.type() == CaseChange.HANDED_OVER && change.actor().equals(subject.owner());
    boolean asks = !taken && level.acknowledgeWithin() != null;
    // who is handed a case by name is asked alone
    int wanted = change.type() == CaseChange.HANDED_OVER ? 1 : level.acknowledgements();
    Instant cap = subject.heldUntil() == null ? null : change.at().plus(level.hold());
    Rung rung = new Rung(subject, change.at(), asks && cap == null ? wanted : 0, cap);
    rungs.keep(rung);
    if (cap != null) {
      plan(subject, rung, subject.heldUntil());
    } else if (taken) {
      Asked asked = new Asked(subject, subject.owner(), change.at());
      asked.acknowledged(change.at(), Asked.How.TAKEN);
      rungs.keep(asked);
      service.acknowledged(subject, change.actor());
    } else if (asks) {
      rungs.keep(new Asked(subject, subject.owner(), change.at()));
      assignment
          .others(level, subject.dims(), subject.owner(), wanted - 1)
          .forEach(person -> alsoAsk(subject, person, change.at()));
      rung.asked();
      plan(subject, rung, endOfAsking(subject, change.at()));
    }
  }

  /** The owner is told that the case has come; who else is asked would hear of nothing. */
  private void alsoAsk(EscalationCase subject, String person, Instant now) {
    rungs.keep(new Asked(subject, person, now));
    String first = keyOf(subject) + " first " + person;
    UUID id = Ids.named(first);
    notifications.askAgain(id, subject, person, endOfAsking(subject, now));
  }

  /** When an acknowledgement that is asked for now has to be there. */
  Instant endOfAsking(EscalationCase subject, Instant now) {
    CaseLevel level = subject.currentLevel();
    Duration within = Duration.ofMinutes(Objects.requireNonNull(level.acknowledgeWithin()));
    String hours = level.hours();
    return hours == null
        ? now.plus(within)
        : directory.calendar(hours, subject.policy().versionOf(hours)).plus(now, within);
  }

  void plan(EscalationCase subject, Rung rung, @Nullable Instant at) {
    rung.looksAt(at);
    if (at != null) {
      due.plan(KIND, keyOf(subject), at);
    }
  }

  /** Nothing is to be done any more. */
  void rest(EscalationCase subject, Rung rung) {
    rung.looksAt(null);
    due.cancel(KIND, keyOf(subject));
  }

  private void cancelBefore(EscalationCase subject) {
    if (subject.entry() > 1) {
      due.cancel(KIND, keyOf(subject.id(), subject.entry() - 1));
    }
  }

  private static String keyOf(EscalationCase subject) {
    return keyOf(subject.id(), subject.entry());
  }

  static String keyOf(UUID caseId, int entry) {
    return caseId.toString() + BETWEEN + entry;
  }

  static UUID caseIn(String key) {
    return UUID.fromString(key.substring(0, key.indexOf(BETWEEN)));
  }

  static int entryIn(String key) {
    return Integer.parseInt(key.substring(key.indexOf(BETWEEN) + 1));
  }
}
