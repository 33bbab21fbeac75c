package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Told;
import io.huifang.escalation.notify.Unreached;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rings for the owner of a case, beside the mail: it came, it went, its promise runs out. */
@ApplicationScoped
class BellNotices {
  @Inject Notices notices;
  @Inject Directory directory;

  void onChange(@Observes CaseChanged change) {
    EscalationCase subject = change.subject();
    String from = Objects.toString(change.detail().get("from"), null);
    if (change.type() == CaseChange.HANDED_OVER && !subject.owner().equals(from)) {
      raise(of(NoticeKind.CASE_MOVED, from, change.actor(), subject).who(person(subject.owner())));
    }
  }

  void onTold(@Observes Told told) {
    EscalationCase subject = told.subject();
    Message message = told.message();
    Occurrence what = of(kind(message), message.person(), message.by(), subject).as(message.key());
    if (message.kind() != Message.Kind.YOURS) {
      raise(
          message.due() == null
              ? what.who(customer(subject))
              : what.who(customer(subject)).due(message.due()));
    } else if (message.by() == null) {
      raise(what);
    } else {
      Occurrence by = what.who(person(message.by()));
      raise(message.words() == null ? by : by.quoting(message.words()));
    }
  }

  /** Those who lead the team of a case hear of what has reached nobody. */
  void onUnreached(@Observes Unreached lost) {
    EscalationCase subject = lost.subject();
    for (String lead : directory.leads(subject.team())) {
      raise(of(NoticeKind.CASE_UNHEARD, lead, lost.person(), subject).who(person(lost.person())));
    }
  }

  private static NoticeKind kind(Message message) {
    return switch (message.kind()) {
      case YOURS -> NoticeKind.CASE_YOURS;
      case ACKNOWLEDGE -> NoticeKind.CASE_ACKNOWLEDGE;
      case PROMISE_SOON -> NoticeKind.PROMISE_SOON;
      case PROMISE_LATE -> NoticeKind.PROMISE_LATE;
      case ON_HOLD -> NoticeKind.CASE_ON_HOLD;
      case ANSWER_FAILED -> NoticeKind.ANSWER_FAILED;
    };
  }

  private void raise(Occurrence what) {
    notices.raise(what);
  }

  private Occurrence of(
      NoticeKind kind, @Nullable String to, @Nullable String by, EscalationCase subject) {
    return Occurrence.of(
        kind,
        to,
        by,
        new Occurrence.Thing(
            subject.id(),
            "/board/cases/" + subject.id(),
            subject.number(),
            about(subject),
            subject.customerId(),
            subject.correlationId()));
  }

  private @Nullable String person(String id) {
    return directory.person(id).map(PersonCopy::name).orElse(null);
  }

  private @Nullable String customer(EscalationCase subject) {
    return directory
        .customer(subject.customerId())
        .map(CustomerCopy::view)
        .map(CustomerCopy.View::name)
        .orElse(null);
  }

  /** The customer and what it is about, as far as both were told. */
  private @Nullable String about(EscalationCase subject) {
    String ticket =
        subject.ticketId() == null
            ? null
            : directory.ticket(subject.ticketId()).map(TicketCopy::subject).orElse(null);
    String text =
        Stream.of(customer(subject), ticket)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return text.isEmpty() ? null : text;
  }
}
