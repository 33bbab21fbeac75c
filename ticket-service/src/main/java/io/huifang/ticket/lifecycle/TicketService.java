package io.huifang.ticket.lifecycle;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Roster;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents and supervisors do with a ticket. Every method is one transaction. */
@ApplicationScoped
public class TicketService {
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Roster roster;
  @Inject Clock clock;

  /** Starts the life of a ticket now. */
  @Transactional
  public Ticket open(NewTicket from, Actor actor) {
    Instant now = clock.instant();
    Ticket ticket = new Ticket(tickets.nextNumber(), from, Origin.LIVE, now);
    changes.opened(ticket, now, actor);
    return ticket;
  }

  @Transactional
  public Ticket assign(UUID id, @Nullable String ifMatch, @Nullable String agent, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    requireWorking(agent, actor);
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromAgent", ticket.agent());
    detail.put("toAgent", agent);
    ticket.assignTo(agent);
    changes.record(ticket, ChangeType.ASSIGNED, clock.instant(), actor, detail);
    return ticket;
  }

  @Transactional
  public Ticket transfer(UUID id, @Nullable String ifMatch, TransferTicket to, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    requireOtherTeam(ticket, to.team());
    requireWorking(to.agent(), actor);
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromTeam", ticket.team());
    detail.put("fromAgent", ticket.agent());
    detail.put("toTeam", to.team());
    detail.put("reason", to.reason());
    ticket.transferTo(to.team(), to.agent());
    changes.record(ticket, ChangeType.TRANSFERRED, clock.instant(), actor, detail);
    return ticket;
  }

  /** Whoever acts may take a ticket, even before an administrator has entered the new colleague. */
  private void requireWorking(@Nullable String agent, Actor actor) {
    if (agent != null && !agent.equals(actor.id()) && !roster.working(agent)) {
      throw ProblemException.badField("agent", "is nobody who works here");
    }
  }

  private void requireOtherTeam(Ticket ticket, String team) {
    if (!roster.knowsTeam(team)) {
      throw ProblemException.badField("team", "is not a known team");
    }
    if (team.equals(ticket.team())) {
      throw ProblemException.badField("team", "has the ticket already");
    }
  }

  @Transactional
  public Ticket resolve(UUID id, @Nullable String ifMatch, String solution, Actor actor) {
    return resolve(id, ifMatch, Map.of("solution", solution), actor);
  }

  /** Resolved by what was just said to the customer, who is not told it a second time. */
  @Transactional
  public Ticket resolveAsSaid(UUID id, @Nullable String ifMatch, String said, Actor actor) {
    return resolve(id, ifMatch, Map.of("solution", said, "said", true), actor);
  }

  private Ticket resolve(
      UUID id, @Nullable String ifMatch, Map<String, Object> solution, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    ticket.resolved(now, ticket.agent() == null ? actor.id() : ticket.agent());
    ticket.handles(actor.id());
    ticket.attention().weWrote(now); // the solution is told to the customer
    changes.record(ticket, ChangeType.RESOLVED, now, actor, solution);
    return ticket;
  }

  @Transactional
  public Ticket reopen(UUID id, @Nullable String ifMatch, String reason, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    ticket.reopened(now);
    changes.record(ticket, ChangeType.REOPENED, now, actor, Map.of("reason", reason));
    return ticket;
  }

  @Transactional
  public Ticket close(UUID id, @Nullable String ifMatch, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    ticket.closed(now);
    changes.record(ticket, ChangeType.CLOSED, now, actor);
    return ticket;
  }

  /** Waits for another department; the clocks run on, because the customer waits too. */
  @Transactional
  public Ticket waitInside(UUID id, @Nullable String ifMatch, String reason, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    boolean waitedOutside = ticket.state() == TicketState.PENDING_CUSTOMER;
    ticket.become(TicketState.PENDING_INTERNAL, now);
    ChangeType type = waitedOutside ? ChangeType.RESUMED : ChangeType.PAUSED;
    changes.record(ticket, type, now, actor, Map.of("waitingOn", "INTERNAL", "reason", reason));
    return ticket;
  }

  @Transactional
  public Ticket requestEscalation(UUID id, @Nullable String ifMatch, String reason, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    if (ticket.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not escalated");
    }
    changes.record(
        ticket, ChangeType.ESCALATION_REQUESTED, clock.instant(), actor, Map.of("reason", reason));
    return ticket;
  }

  @Transactional
  public Ticket reclassify(UUID id, @Nullable String ifMatch, Reclassify to, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    if (ticket.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not reclassified");
    }
    ticket.reclassify(
        ticket
            .classification()
            .reclassified(to.category(), to.subcategory(), to.complexity(), to.priority()));
    changes.record(ticket, ChangeType.RECLASSIFIED, clock.instant(), actor);
    return ticket;
  }
}
