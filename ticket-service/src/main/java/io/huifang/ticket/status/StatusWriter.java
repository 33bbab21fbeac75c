package io.huifang.ticket.status;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.Thanks;
import io.huifang.ticket.lifecycle.TicketConfig;
import io.huifang.ticket.together.FollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody with a link may change. */
@ApplicationScoped
class StatusWriter {
  private static final Duration HOUR = Duration.ofHours(1);
  @Inject Conversation conversation;
  @Inject Attachments attachments;
  @Inject Exchange exchange;
  @Inject FollowUps followUps;
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketConfig config;
  @Inject Clock clock;

  /**
   * Stores a message with its files, all or nothing, so many an hour. Counted in the database and
   * while the ticket is locked: neither a second link nor a second replica gives more. One that
   * comes too late for its ticket goes to the one that goes on with it.
   *
   * @return that ticket if the message has opened it: whoever wrote it may see it, but not what
   *     others have written since
   * @throws ProblemException 429 when there were too many
   * @throws RefusedFileException for the first file that is not taken
   */
  @Transactional(rollbackOn = RefusedFileException.class)
  Optional<Ticket> write(UUID id, String text, List<Upload> files)
      throws RefusedFileException, IOException {
    Ticket ticket = tickets.locked(id).orElseThrow(() -> ProblemException.notFound("Ticket " + id));
    boolean thanks = files.isEmpty() && Thanks.only(text);
    if (exchange.takes(ticket, thanks)) {
      conversation.customerMessage(id, text, kept(id, files), Actor.customer());
      count(id);
      return Optional.empty();
    }
    FollowUps.Went went = followUps.goesOn(ticket, Channel.WEB, thanks);
    followUps.say(went, text, kept(went.ticket().id(), files), clock.instant());
    count(went.ticket().id());
    return went.opened() ? Optional.of(went.ticket()) : Optional.empty();
  }

  private List<UUID> kept(UUID ticket, List<Upload> files)
      throws RefusedFileException, IOException {
    List<UUID> kept = new ArrayList<>();
    for (Upload file : files) {
      kept.add(attachments.keep(new Place(ticket, null, null), file).id());
    }
    return kept;
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
