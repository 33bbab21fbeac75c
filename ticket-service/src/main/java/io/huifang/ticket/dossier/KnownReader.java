package io.huifang.ticket.dossier;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.loop.AnswerCopies;
import io.huifang.ticket.loop.CaseCopies;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.loop.InvitationCopies;
import io.huifang.ticket.loop.PromiseCopies;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads what is known of a customer: tickets that the caller may see and what hangs on them; who
 * may see all cases sees also those about tickets of others.
 */
@ApplicationScoped
class KnownReader {
  /** The latest ones; older tickets are in the list of all. */
  private static final int TICKETS = 200;

  private static final int EACH = 200;
  private static final Set<ChangeType> TOLD =
      EnumSet.of(
          ChangeType.OPENED,
          ChangeType.RESOLVED,
          ChangeType.REOPENED,
          ChangeType.TRANSFERRED,
          ChangeType.ESCALATION_REQUESTED,
          ChangeType.SLA_BREACHED);
  @Inject TicketRepository tickets;
  @Inject TicketEvents events;
  @Inject MessageRepository messages;
  @Inject CaseCopies cases;
  @Inject PromiseCopies promises;
  @Inject InvitationCopies invitations;
  @Inject AnswerCopies answers;
  @Inject Contacts contacts;
  @Inject Staff staff;
  @Inject Caller caller;

  Known of(UUID customer) {
    List<TicketView> own =
        tickets.ofCustomers(List.of(customer), TICKETS).stream().map(TicketView::of).toList();
    List<UUID> ids = own.stream().map(TicketView::id).toList();
    boolean allCases = caller.seesAllTeams() || caller.is(Role.SPECIALIST);
    List<CaseCopy.View> about = cases.of(ids, allCases ? customer : null, EACH);
    List<ContactView> calls = contacts.ofCustomer(customer, EACH);
    Map<String, String> names =
        staff.names(
            Stream.of(
                    own.stream().map(TicketView::agent),
                    about.stream().map(CaseCopy.View::owner),
                    calls.stream().map(ContactView::agent))
                .flatMap(agents -> agents)
                .filter(Objects::nonNull)
                .toList());
    Map<UUID, Long> replies = messages.repliesOf(ids);
    return new Known(
        own.stream()
            .map(
                ticket ->
                    new TicketLine(
                        ticket,
                        replies.getOrDefault(ticket.id(), 0L),
                        ticket.agent() == null
                            ? null
                            : names.getOrDefault(ticket.agent(), ticket.agent())))
            .toList(),
        events.ofAll(ids, TOLD),
        messages.latestOf(
            own.stream().filter(t -> t.state().active()).map(TicketView::id).toList()),
        about,
        promises.ofCases(about.stream().map(CaseCopy.View::id).toList()),
        invitations.of(ids, EACH),
        answers.of(
            ids, own.stream().map(TicketView::externalId).filter(Objects::nonNull).toList(), EACH),
        calls,
        names);
  }
}
