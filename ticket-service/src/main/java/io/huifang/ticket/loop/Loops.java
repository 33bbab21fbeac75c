package io.huifang.ticket.loop;

import io.huifang.platform.frame.Place;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.loop.LoopOf.AnswerLine;
import io.huifang.ticket.loop.LoopOf.CaseLine;
import io.huifang.ticket.loop.LoopOf.OtherTicket;
import io.huifang.ticket.loop.LoopOf.SurveyLine;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what became of a ticket, from copies alone: nobody who looks waits on a sibling. */
@Named("loops")
@RequestScoped
public class Loops {
  private static final int TICKETS = 50;
  private static final int CASES = 20;
  private static final int ANSWERS = 20;
  @Inject TicketRepository tickets;
  @Inject CaseCopies cases;
  @Inject PromiseCopies promises;
  @Inject InvitationCopies invitations;
  @Inject AnswerCopies answers;
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The loop of a ticket; of the customer's other tickets only what the caller may see.
   *
   * @throws io.huifang.platform.problem.ProblemException 404 for a ticket that the caller may not
   *     see
   */
  @Transactional
  public LoopOf of(UUID ticket) {
    Ticket here = tickets.visible(ticket);
    Map<UUID, Ticket> known = withOthers(here);
    List<AnswerCopy.View> own = answers(List.of(here));
    return new LoopOf(
        here.customerId(), cases(ticket, known), survey(ticket, own), answer(ticket, own, known));
  }

  /** Whether the caller may open a case itself, not only read that there is one. */
  public boolean isBoard() {
    return Place.CALLBACKS.roles().stream().anyMatch(caller::is);
  }

  private Map<UUID, Ticket> withOthers(Ticket here) {
    Map<UUID, Ticket> all = new LinkedHashMap<>(Map.of(here.id(), here));
    if (here.customerId() != null) {
      tickets
          .ofCustomers(List.of(here.customerId()), TICKETS)
          .forEach(other -> all.put(other.id(), other));
    }
    return all;
  }

  private List<CaseLine> cases(UUID ticket, Map<UUID, Ticket> known) {
    List<CaseCopy.View> shown =
        cases.of(known.keySet(), null, CASES).stream()
            .filter(c -> c.open() || ticket.equals(c.ticketId()))
            .sorted(
                (a, b) -> Boolean.compare(ticket.equals(b.ticketId()), ticket.equals(a.ticketId())))
            .toList();
    List<PromiseCopy.View> promised =
        promises.ofCases(shown.stream().map(CaseCopy.View::id).toList());
    Map<String, String> names =
        staff.names(shown.stream().map(CaseCopy.View::owner).filter(Objects::nonNull).toList());
    return shown.stream()
        .map(
            c ->
                new CaseLine(
                    c,
                    c.owner() == null ? "" : names.getOrDefault(c.owner(), c.owner()),
                    promised.stream()
                        .filter(p -> c.id().equals(p.caseId()))
                        .findFirst()
                        .orElse(null),
                    other(ticket, c.ticketId(), known)))
        .toList();
  }

  private @Nullable SurveyLine survey(UUID ticket, List<AnswerCopy.View> own) {
    return invitations.of(List.of(ticket), 1).stream()
        .findFirst()
        .map(
            i ->
                new SurveyLine(
                    i.state(clock.instant(), own), i.heldBackReason(), i.decidedAt(), i.followUp()))
        .orElse(null);
  }

  private @Nullable AnswerLine answer(
      UUID ticket, List<AnswerCopy.View> own, Map<UUID, Ticket> known) {
    if (!own.isEmpty()) {
      return new AnswerLine(own.get(0), null);
    }
    return answers(known.values()).stream()
        .findFirst()
        .map(said -> new AnswerLine(said, other(ticket, ticketOf(said, known), known)))
        .orElse(null);
  }

  private List<AnswerCopy.View> answers(Collection<Ticket> about) {
    return answers.of(
        about.stream().map(Ticket::id).toList(),
        about.stream().map(Ticket::externalId).filter(Objects::nonNull).toList(),
        ANSWERS);
  }

  private static @Nullable UUID ticketOf(AnswerCopy.View said, Map<UUID, Ticket> known) {
    if (said.ticketId() != null) {
      return said.ticketId();
    }
    return known.values().stream()
        .filter(ticket -> Objects.equals(ticket.externalId(), said.ticketExternalId()))
        .map(Ticket::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable OtherTicket other(
      UUID here, @Nullable UUID id, Map<UUID, Ticket> known) {
    Ticket ticket = id == null || id.equals(here) ? null : known.get(id);
    return ticket == null ? null : new OtherTicket(ticket.id(), ticket.number(), ticket.subject());
  }
}
