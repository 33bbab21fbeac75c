package io.huifang.ticket.approval;

import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Rings the bell of whoever is asked, and of whoever has asked once it is decided. */
@ApplicationScoped
class GrantNotices {
  @Inject Notices notices;
  @Inject Staff staff;

  void asked(Ticket ticket, Grant.View grant, List<String> approvers) {
    String who = staff.name(grant.askedBy());
    for (String approver : approvers) {
      notices.raise(
          Occurrence.of(NoticeKind.APPROVAL_ASKED, approver, grant.askedBy(), about(ticket))
              .who(who)
              .quoting(grant.money() + ": " + grant.reason()));
    }
  }

  void ended(Ticket ticket, Grant.View grant) {
    NoticeKind kind =
        switch (grant.state()) {
          case APPROVED -> NoticeKind.APPROVAL_GIVEN;
          case EXPIRED -> NoticeKind.APPROVAL_EXPIRED;
          default -> NoticeKind.APPROVAL_REFUSED;
        };
    String by = grant.decidedBy();
    Occurrence what =
        Occurrence.of(kind, grant.askedBy(), by, about(ticket))
            .who(by == null ? null : staff.name(by))
            .quoting(grant.money() + (grant.decision() == null ? "" : ": " + grant.decision()));
    if (what.concernsSomebodyElse()) {
      notices.raise(what);
    }
  }

  private static Occurrence.Thing about(Ticket ticket) {
    return new Occurrence.Thing(
        ticket.id(),
        "/desk/tickets/" + ticket.id(),
        ticket.number(),
        ticket.subject(),
        ticket.customerId(),
        ticket.correlationId());
  }
}
