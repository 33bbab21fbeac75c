package io.huifang.ticket.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Classification;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.lifecycle.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a ticket of its own of what a customer has said besides. */
@ApplicationScoped
public class Splitting {
  @Inject TicketRepository tickets;
  @Inject TicketService service;
  @Inject Conversation conversation;
  @Inject Links links;
  @Inject EntityManager entities;

  /**
   * A new ticket of the same customer with copies of the messages; it is promised what a ticket of
   * its kind is promised from now on. We have opened it, so nobody waits for a first response.
   *
   * @param messages of this ticket
   * @throws ProblemException 400 for a message that is not of this ticket, 404, 412 or 428
   */
  @Transactional
  public Ticket split(
      UUID id, @Nullable String ifMatch, String subject, List<UUID> messages, Actor actor) {
    Ticket from = tickets.toChange(id, ifMatch);
    if (from.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not split");
    }
    List<Message> chosen =
        entities
            .createQuery(
                "from Message where ticketId = :ticket and id in :ids order by at, id",
                Message.class)
            .setParameter("ticket", id)
            .setParameter("ids", messages)
            .getResultList();
    if (chosen.size() != messages.stream().distinct().count()) {
      throw ProblemException.badField("messages", "must be messages of this ticket");
    }
    Classification like = from.classification();
    Ticket part =
        service.open(
            new NewTicket(
                subject.strip(), like, OpenedBy.STAFF, from.customerId(), from.team(), null),
            actor);
    chosen.forEach(message -> conversation.copied(part, message.view()));
    links.add(id, part.id(), LinkKind.SPLIT, actor);
    from.raiseVersion();
    return part;
  }
}
