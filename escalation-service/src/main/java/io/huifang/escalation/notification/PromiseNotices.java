package io.huifang.escalation.notification;

import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.notify.send.StaffMail;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reminds agents of what they have promised: a bell and a mail. */
@ApplicationScoped
public class PromiseNotices {
  private static final int ALL = 100;
  @Inject Notices notices;
  @Inject Directory directory;
  @Inject StaffMail mails;

  /**
   * In the step that reminds.
   *
   * @param step of the reminder; however often it is written, it is one mail
   * @param percent of the promised time that is over
   */
  public void remind(
      UUID step,
      UUID promise,
      Optional<TicketCopy> ticket,
      String owner,
      int percent,
      Instant dueAt) {
    NoticeKind kind = percent < ALL ? NoticeKind.PROMISE_SOON : NoticeKind.PROMISE_LATE;
    String path = "/promises/" + promise;
    String number = ticket.map(TicketCopy::number).orElse("");
    UUID customer = ticket.map(TicketCopy::customerId).orElse(null);
    Occurrence.Thing about =
        new Occurrence.Thing(
            promise,
            path,
            number,
            ticket.map(TicketCopy::subject).orElse(null),
            customer,
            ticket.map(TicketCopy::correlationId).orElse(promise));
    String name =
        directory
            .customer(customer)
            .map(CustomerCopy::view)
            .map(CustomerCopy.View::name)
            .orElse(null);
    notices.raise(Occurrence.of(kind, owner, null, about).who(name).due(dueAt));
    mails.remind(step, owner, number, path, percent, dueAt);
  }
}
