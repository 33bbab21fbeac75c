package io.huifang.ticket.status;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.TicketConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What somebody with a link may change. */
@ApplicationScoped
class StatusWriter {
  private static final Duration HOUR = Duration.ofHours(1);
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject MessageRepository messages;
  @Inject TicketConfig config;
  @Inject Clock clock;

  /**
   * Stores a message, so many an hour. Counted in the database and while the ticket is locked:
   * neither a second link nor a second replica gives more.
   *
   * @throws ProblemException 429 when there were too many
   */
  @Transactional
  void write(UUID ticket, String text) {
    conversation.customerMessage(ticket, text, Actor.customer());
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
