package io.huifang.ticket.desk.caller;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.change.Assigned;
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
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @Transactional
  UUID open(NewTicketForm form, OpenTicket contact) {
    return idempotency.once("ticket", "desk " + form.key(), contact, () -> taken(contact)).id();
  }

  private UUID taken(OpenTicket contact) {
    Ticket ticket = intake.open(contact);
    String seen = Version.etag(ticket.version());
    return tickets
        .change(ticket.id(), seen, new Assigned(caller.id()), Actor.agent(caller.id()))
        .id();
  }
}
