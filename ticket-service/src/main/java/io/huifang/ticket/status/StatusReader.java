package io.huifang.ticket.status;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.loop.PromiseCopies;
import io.huifang.ticket.sla.SlaClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what the page of a customer shows. */
@ApplicationScoped
class StatusReader {
  private static final int SHOWN = 50;
  @Inject StatusLinks links;
  @Inject SlaClocks clocks;
  @Inject MessageRepository messages;
  @Inject PromiseCopies promises;
  @Inject TicketEvents events;
  @Inject PageTime time;

  /**
   * The ticket that a secret opens.
   *
   * @throws ProblemException 404 if it opens none, or not the one in the address
   */
  Ticket ticket(String number, @Nullable String secret) {
    if (secret == null) {
      throw ProblemException.of(
          404,
          "link-needed",
          "Open the link again",
          "The link has to be opened in this browser once more");
    }
    Ticket ticket = links.ticketOf(secret);
    if (!ticket.number().equals(number)) {
      throw ProblemException.notFound("This link");
    }
    return ticket;
  }

  /**
   * The page.
   *
   * @param before the oldest message that was seen, null for the latest
   */
  StatusPage page(Ticket ticket, @Nullable UUID before, Language language) {
    List<Message.View> shown = messages.publicOf(ticket.id(), before, SHOWN);
    boolean repliedHere = shown.stream().anyMatch(m -> m.kind() == Message.Kind.REPLY);
    return StatusPage.of(
        StatusEntrance.pathOf(ticket),
        ticket,
        clocks,
        shown,
        shown.size() < SHOWN ? null : shown.get(0).id(),
        before == null && !repliedHere ? messages.lastReply(ticket.id()).orElse(null) : null,
        promises.openPromise(ticket.id()),
        solution(ticket),
        language,
        time.zone());
  }

  private @Nullable String solution(Ticket ticket) {
    return TicketEvents.solution(events.of(ticket.id()))
        .map(event -> String.valueOf(event.detail().get("solution")))
        .orElse(null);
  }
}
