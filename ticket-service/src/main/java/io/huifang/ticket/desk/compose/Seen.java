package io.huifang.ticket.desk.compose;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had before their eyes when they began to write. A ticket also moves on when a clock
 * warns or a file is added; that must not cost anybody the answer they were typing. So a form that
 * was made from an older version still counts if what an answer depends on is as it was: the last
 * word between us and the customer, the state, and who has it.
 */
@ApplicationScoped
public class Seen {
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;

  /** Goes into the form. */
  public String mark(TicketView ticket) {
    Optional<UUID> last = messages.lastPublic(ticket.id()).map(Message.View::id);
    return ticket.state() + " " + ticket.agent() + " " + last.map(UUID::toString).orElse("");
  }

  /** What has happened since a page with this mark was made, at this version of the ticket. */
  News since(Ticket ticket, long version, @Nullable String mark) {
    Optional<Message.View> last = messages.lastPublic(ticket.id());
    boolean said =
        mark != null
            && !mark.endsWith(" " + last.map(Message.View::id).map(UUID::toString).orElse(""));
    if (said && last.filter(one -> one.kind() == Message.Kind.CUSTOMER).isPresent()) {
      return News.CUSTOMER_WROTE;
    }
    return said || ticket.version() != version ? News.SOMETHING : News.NOTHING;
  }

  /** What a page may not show yet. */
  enum News {
    NOTHING,
    SOMETHING,
    CUSTOMER_WROTE
  }

  /**
   * The If-Match of a form, in the transaction that it is for; locks the ticket.
   *
   * @return the version of the form, or the current one where the form has a mark that still holds
   * @throws ProblemException 412 if the mark does not hold any more
   */
  String version(UUID id, Form form) {
    String mark = form.optional("mark");
    Ticket ticket = mark == null ? null : tickets.locked(id).orElse(null);
    if (ticket == null) {
      return Version.etag(form.version());
    }
    if (!mark(TicketView.of(ticket)).equals(mark)) {
      throw ProblemException.staleVersion("Something was said or done since the page was made");
    }
    return Version.etag(ticket.version());
  }
}
