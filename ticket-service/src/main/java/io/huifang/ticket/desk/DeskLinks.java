package io.huifang.ticket.desk;

import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.status.StatusLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes status links for tickets that the agent may see. */
@ApplicationScoped
public class DeskLinks {
  @Inject StatusLinks links;
  @Inject TicketRepository tickets;

  @Transactional
  String create(UUID ticket) {
    return links.create(tickets.visible(ticket).id());
  }

  /** Revokes all links and makes a new one. */
  @Transactional
  String renew(UUID ticket) {
    revoke(ticket);
    return create(ticket);
  }

  @Transactional
  void revoke(UUID ticket) {
    links.revoke(tickets.visible(ticket).id());
  }
}
