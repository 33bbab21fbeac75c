package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rings for the owner of a case, beside the mail: it came, it went, its promise runs out. */
@ApplicationScoped
class BellNotices {
  private static final int ALL = 100;
  @Inject Notices notices;
  @Inject Directory directory;

  void onChange(@Observes CaseChanged change) {
    EscalationCase subject = change.subject();
    String by = change.actor();
    switch (change.type()) {
      case OPENED, ESCALATED -> raise(of(NoticeKind.CASE_YOURS, subject.owner(), by, subject));
      case HANDED_OVER -> {
        Object why = change.detail().get("reason");
        Occurrence yours = of(NoticeKind.CASE_YOURS, subject.owner(), by, subject).who(person(by));
        raise(why == null ? yours : yours.quoting(why.toString()));
        String from = Objects.toString(change.detail().get("from"), null);
        if (!subject.owner().equals(from)) {
          raise(of(NoticeKind.CASE_MOVED, from, by, subject).who(person(subject.owner())));
        }
      }
      case ANSWER_FAILED ->
          raise(
              of(NoticeKind.ANSWER_FAILED, subject.owner(), null, subject).who(customer(subject)));
      default -> {
        // nobody has to do anything
      }
    }
  }

  /**
   * In the step that reminds.
   *
   * @param percent of the promised time that is over
   */
  void remind(EscalationCase subject, int percent, Instant dueAt) {
    NoticeKind kind = percent < ALL ? NoticeKind.PROMISE_SOON : NoticeKind.PROMISE_LATE;
    raise(of(kind, subject.owner(), null, subject).who(customer(subject)).due(dueAt));
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
