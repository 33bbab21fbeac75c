package io.huifang.ticket.dossier;

import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.history.TicketEvent;
import io.huifang.ticket.loop.AnswerCopy;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.loop.InvitationCopy;
import io.huifang.ticket.loop.PromiseCopy;
import io.huifang.ticket.view.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer, as far as the reader may see it.
 *
 * @param names of agents, by subject
 */
record Known(
    List<TicketLine> tickets,
    Map<UUID, List<TicketEvent.View>> events,
    Map<UUID, Message.View> lastWords,
    List<CaseCopy.View> cases,
    List<PromiseCopy.View> promises,
    List<InvitationCopy.View> invitations,
    List<AnswerCopy.View> answers,
    List<ContactView> contacts,
    Map<String, String> names) {

  @Nullable TicketLine ticket(@Nullable UUID id) {
    return first(tickets.stream().filter(line -> line.ticket().id().equals(id)));
  }

  /** The ticket of an answer, which imported ones name by its id in their source. */
  @Nullable TicketLine ticket(AnswerCopy.View answer) {
    if (answer.ticketId() != null) {
      return ticket(answer.ticketId());
    }
    return first(
        tickets.stream()
            .filter(line -> answer.ticketExternalId() != null)
            .filter(line -> Objects.equals(line.ticket().externalId(), answer.ticketExternalId())));
  }

  CaseCopy.@Nullable View about(PromiseCopy.View promise) {
    return first(cases.stream().filter(c -> c.id().equals(promise.caseId())));
  }

  /** The promise of a case that counts: promises come with the last one first. */
  PromiseCopy.@Nullable View promise(CaseCopy.View about) {
    return first(promises.stream().filter(p -> about.id().equals(p.caseId())));
  }

  Stream<TicketView> open() {
    return tickets.stream().map(TicketLine::ticket).filter(ticket -> ticket.state().active());
  }

  /** The name, what there is instead if there is none. */
  String name(@Nullable String subject) {
    return subject == null ? "" : names.getOrDefault(subject, subject);
  }

  private static <T> @Nullable T first(Stream<T> found) {
    return found.findFirst().orElse(null);
  }
}
