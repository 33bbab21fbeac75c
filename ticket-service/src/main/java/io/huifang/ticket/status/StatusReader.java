package io.huifang.ticket.status;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.loop.PromiseCopies;
import io.huifang.ticket.rating.Ratings;
import io.huifang.ticket.routing.wait.Waits;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.together.FollowUps;
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
  @Inject TicketRepository tickets;
  @Inject SlaClocks clocks;
  @Inject MessageRepository messages;
  @Inject PromiseCopies promises;
  @Inject TicketEvents events;
  @Inject Ratings ratings;
  @Inject Waits waits;
  @Inject FollowUps followUps;
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
    Ticket lives = livesOn(ticket);
    List<Message.View> shown = messages.publicOf(lives.id(), before, SHOWN);
    boolean repliedHere = shown.stream().anyMatch(m -> m.kind() == Message.Kind.REPLY);
    return StatusPage.of(
        StatusEntrance.pathOf(ticket),
        lives,
        ticket.equals(lives) ? null : ticket.number(),
        goesOn(lives),
        clocks,
        shown,
        shown.size() < SHOWN ? null : shown.get(0).id(),
        before == null && !repliedHere ? messages.lastReply(lives.id()).orElse(null) : null,
        promises.openPromise(lives.id()),
        solution(lives),
        ratings.of(lives).orElse(null),
        waits.of(lives.id()),
        language,
        time.zone());
  }

  /** The ticket that a merged one lives on in, if it is the customer's own as well. */
  Ticket livesOn(Ticket ticket) {
    Ticket other = tickets.livingOn(ticket);
    boolean own = other.customerId() != null && other.customerId().equals(ticket.customerId());
    return own ? other : ticket;
  }

  /** The number of the ticket that goes on with a closed one; what is said there is not shown. */
  private @Nullable String goesOn(Ticket ticket) {
    Ticket latest = ticket.state() == TicketState.CLOSED ? followUps.latest(ticket) : ticket;
    return latest.equals(ticket) ? null : latest.number();
  }

  private @Nullable String solution(Ticket ticket) {
    return TicketEvents.solution(events.of(ticket.id()))
        .map(event -> String.valueOf(event.detail().get("solution")))
        .orElse(null);
  }
}
