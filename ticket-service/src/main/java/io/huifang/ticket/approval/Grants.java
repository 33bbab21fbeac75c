package io.huifang.ticket.approval;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.approval.limit.GrantConfig;
import io.huifang.ticket.approval.limit.GrantLimit;
import io.huifang.ticket.approval.limit.Limits;
import io.huifang.ticket.change.Resumed;
import io.huifang.ticket.change.WaitsInside;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants, asks and decides. The ticket is always locked before the grant. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {
  private static final int LONGEST = 1_000;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject AggregateLocks locks;
  @Inject Approvers approvers;
  @Inject Limits limits;
  @Inject GrantNotices notices;
  @Inject GrantConfig config;
  @Inject DueWork due;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Grants it, or asks somebody who may.
   *
   * @param ifMatch the version of the ticket that was seen: a second click grants nothing more
   * @throws ProblemException 400, 404, 409 if nobody may grant that much, 412 or 428
   */
  @Transactional
  public Grant give(UUID ticketId, @Nullable String ifMatch, NewGrant as) {
    Ticket ticket = tickets.toChange(ticketId, ifMatch);
    as.check(config.currencies());
    if (ticket.state() == TicketState.CLOSED) {
      throw ProblemException.conflict(
          "state", "A ticket that is CLOSED cannot be granted anything");
    }
    Instant now = clock.instant();
    Grant grant = new Grant(ticketId, as, caller.id(), now);
    boolean asks = !approvers.mayGive(as.kind(), as.currency(), as.amount());
    if (asks) {
      ask(ticket, grant, as.waits(), now);
    }
    persist(grant);
    changes.make(ticket, new Granted(grant.view()), now, Actor.agent(caller.id()));
    if (grant.waits()) {
      changes.make(ticket, new WaitsInside("approval"), now, Actor.agent(caller.id()));
    }
    return grant;
  }

  /**
   * What somebody wants to give at a case, by what that person may: granted at once, put to
   * somebody who may, or refused where nobody may. However often it is told, it is one. A case is
   * often worked on when its ticket has closed long ago, so that is nothing against it here.
   *
   * @param id under which whoever has asked knows it
   * @param by who gives it
   * @return whether there is such a ticket
   * @throws ProblemException 400 that names what is wrong
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean giveAtCase(UUID id, UUID ticketId, NewGrant as, String by) {
    // in what currencies something can be is said by the limits, which are looked at below
    as.check(List.of(as.currency()));
    Optional<Ticket> found = tickets.locked(ticketId);
    if (found.isEmpty() || findByIdOptional(id).isPresent()) {
      return found.isPresent();
    }
    Ticket ticket = found.get();
    Instant now = clock.instant();
    Grant grant = new Grant(id, ticketId, as, by, now);
    if (!approvers.mayGive(by, as)) {
      approvers
          .first(ticket, grant.view())
          .ifPresentOrElse(
              level -> ask(ticket, grant, level, false, now), () -> refuse(ticket, grant));
    }
    persist(grant);
    changes.make(ticket, new Granted(grant.view()), now, Actor.agent(by));
    return true;
  }

  private void refuse(Ticket ticket, Grant grant) {
    grant.refuseAtOnce();
    notices.ended(ticket, grant.view());
  }

  private void ask(Ticket ticket, Grant grant, boolean waits, Instant now) {
    Level level =
        approvers
            .first(ticket, grant.view())
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "nobody-may", "Nobody who could be asked may grant that much"));
    ask(ticket, grant, level, waits, now);
  }

  private void ask(Ticket ticket, Grant grant, Level level, boolean waits, Instant now) {
    // what waits inside already waits for something else, which no decision of ours ends
    boolean sends =
        waits && ticket.state().active() && ticket.state() != TicketState.PENDING_INTERNAL;
    grant.ask(level, sends, now.plus(config.patience()));
    due.plan(GrantStep.KIND, grant.view().id().toString(), now.plus(config.patience()));
    notices.asked(ticket, grant.view(), approvers.at(level, ticket.team(), grant.view()));
  }

  /**
   * Says yes or no; of two at once the second is told that it was decided.
   *
   * @param seen the version of the grant that was looked at
   * @throws ProblemException 400 for a no without a reason, 403, 404, 409, 412 or 428
   */
  @Transactional
  public Grant decide(UUID id, @Nullable String seen, boolean yes, @Nullable String why) {
    Ticket ticket = lockedTicket(id);
    Grant grant = locks.toChange(Grant.class, id, seen, any -> true, "Grant");
    String said = said(why);
    if (!yes && said == null) {
      throw ProblemException.badField("reason", "must be given, so that it can be told");
    }
    boolean open = grant.view().state() == GrantState.ASKED;
    if (open && !approvers.mayDecide(limitsOf(grant), grant.view(), ticket.team())) {
      throw ProblemException.forbidden("Somebody else with a limit that is high enough decides");
    }
    end(ticket, grant, yes ? GrantState.APPROVED : GrantState.REFUSED, said);
    return grant;
  }

  /**
   * Whoever has asked does not want it any more.
   *
   * @throws ProblemException 403, 404, 409, 412 or 428
   */
  @Transactional
  public Grant withdraw(UUID id, @Nullable String seen) {
    Ticket ticket = lockedTicket(id);
    Grant grant = locks.toChange(Grant.class, id, seen, any -> true, "Grant");
    if (!grant.view().askedBy().equals(caller.id())) {
      throw ProblemException.forbidden("Whoever has asked withdraws it");
    }
    end(ticket, grant, GrantState.WITHDRAWN, null);
    return grant;
  }

  private void end(Ticket ticket, Grant grant, GrantState as, @Nullable String why) {
    due.cancel(GrantStep.KIND, grant.view().id().toString());
    settle(ticket, grant, as, why, Actor.agent(caller.id()));
  }

  /** Ends it and lets the ticket go on that has waited for it. */
  void settle(Ticket ticket, Grant grant, GrantState as, @Nullable String why, Actor by) {
    Instant now = clock.instant();
    grant.end(as, by.id(), why, now);
    changes.make(ticket, new Granted(grant.view()), now, by);
    if (grant.waits() && ticket.state() == TicketState.PENDING_INTERNAL) {
      changes.make(ticket, new Resumed(), now, by);
    }
    notices.ended(ticket, grant.view());
  }

  private List<GrantLimit.View> limitsOf(Grant grant) {
    return limits.of(grant.view().kind(), grant.view().currency());
  }

  private Ticket lockedTicket(UUID id) {
    UUID ticket =
        findByIdOptional(id)
            .map(grant -> grant.view().ticketId())
            .orElseThrow(() -> ProblemException.notFound("Grant " + id));
    return tickets
        .locked(ticket)
        .filter(found -> caller.maySee(found.team()))
        .orElseThrow(() -> ProblemException.notFound("Grant " + id));
  }

  private static @Nullable String said(@Nullable String why) {
    if (why == null || why.isBlank()) {
      return null;
    }
    if (why.length() > LONGEST || why.indexOf('\0') >= 0) {
      throw ProblemException.badField("reason", "must have at most " + LONGEST + " characters");
    }
    return why.strip();
  }
}
