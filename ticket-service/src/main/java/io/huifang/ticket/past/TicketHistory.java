package io.huifang.ticket.past;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/**
 * Stores tickets that another system has lived through, and tells each as one fact with all that
 * happened to it.
 */
@ApplicationScoped
public class TicketHistory {
  @Inject TicketRepository tickets;
  @Inject Event<TicketImported> imported;

  /**
   * @param beforeTelling called when the ticket is stored and nothing is told yet, so that a
   *     satellite can attach what belongs to it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Ticket replay(PastTicket past, Consumer<Ticket> beforeTelling) {
    PastLife life = PastLife.of(past, tickets.nextNumber());
    tickets.persist(life.ticket());
    beforeTelling.accept(life.ticket());
    imported.fire(life.told());
    return life.ticket();
  }
}
