package io.huifang.ticket.status;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.TicketConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What somebody with a link may change. */
@ApplicationScoped
class StatusWriter {
  private static final Duration HOUR = Duration.ofHours(1);
  @Inject Conversation conversation;
  @Inject Attachments attachments;
  @Inject Exchange exchange;
  @Inject MessageRepository messages;
  @Inject TicketConfig config;
  @Inject Clock clock;

  /**
   * Stores a message with its files, all or nothing, so many an hour. Counted in the database and
   * while the ticket is locked: neither a second link nor a second replica gives more.
   *
   * @throws ProblemException 429 when there were too many
   * @throws RefusedFileException for the first file that is not taken
   */
  @Transactional(rollbackOn = RefusedFileException.class)
  void write(UUID ticket, String text, List<Upload> files)
      throws RefusedFileException, IOException {
    List<UUID> kept = new ArrayList<>();
    for (Upload file : files) {
      kept.add(attachments.keep(new Place(ticket, null, null), file).id());
    }
    conversation.customerMessage(ticket, text, kept, Actor.customer());
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
