package io.huifang.ticket.status;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.TicketConfig;
import io.huifang.ticket.together.FollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What somebody with a link may change. */
@ApplicationScoped
class StatusWriter {
  private static final Duration HOUR = Duration.ofHours(1);
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject FollowUps followUps;
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketConfig config;
  @Inject Clock clock;

  /**
   * Stores a message, so many an hour. Counted in the database and while the ticket is locked:
   * neither a second link nor a second replica gives more. One that comes too late for its ticket
   * goes to the one that goes on with it.
   *
   * @return that ticket if the message has opened it: whoever wrote it may see it, but not what
   *     others have written since
   * @throws ProblemException 429 when there were too many
   */
  @Transactional
  Optional<Ticket> write(UUID id, String text) {
    Ticket ticket = tickets.locked(id).orElseThrow(() -> ProblemException.notFound("Ticket " + id));
    if (exchange.takes(ticket, text)) {
      conversation.customerMessage(id, text, Actor.customer());
      count(id);
      return Optional.empty();
    }
    FollowUps.Went went = followUps.wrote(ticket, Channel.WEB, text, clock.instant());
    count(went.ticket().id());
    return went.opened() ? Optional.of(went.ticket()) : Optional.empty();
  }

  private void count(UUID ticket) {
    long before = messages.throughLinks(ticket, clock.instant().minus(HOUR));
    if (before >= config.statusMessagesPerHour()) {
      throw ProblemException.of(
          429, "too-many-messages", "Too many messages", "So many an hour and no more");
    }
  }

  @Transactional
  void reopen(UUID ticket) {
    exchange.reopenedByCustomer(ticket);
  }
}
