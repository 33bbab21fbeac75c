package io.huifang.ticket.desk.caller;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.change.Assigned;
import io.huifang.ticket.contact.record.ContactLinks;
import io.huifang.ticket.intake.Intake;
import io.huifang.ticket.intake.OpenTicket;
import io.huifang.ticket.lifecycle.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who takes the call has the ticket; a form that is sent twice opens one. */
@ApplicationScoped
class Opening {
  @Inject Intake intake;
  @Inject TicketService tickets;
  @Inject ContactLinks links;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @Transactional
  UUID open(NewTicketForm form, OpenTicket contact) {
    return idempotency
        .once("ticket", "desk " + form.key(), contact, () -> taken(form, contact))
        .id();
  }

  private UUID taken(NewTicketForm form, OpenTicket contact) {
    Ticket ticket = intake.open(contact);
    UUID call = form.callId();
    if (call != null) {
      links.opened(call, ticket);
    }
    String seen = Version.etag(ticket.version());
    return tickets
        .change(ticket.id(), seen, new Assigned(caller.id()), Actor.agent(caller.id()))
        .id();
  }
}
