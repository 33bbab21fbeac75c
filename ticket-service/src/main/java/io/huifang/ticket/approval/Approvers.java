package io.huifang.ticket.approval;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.approval.limit.GrantKind;
import io.huifang.ticket.approval.limit.GrantLimit;
import io.huifang.ticket.approval.limit.Holder;
import io.huifang.ticket.approval.limit.Limits;
import io.huifang.ticket.routing.seat.Absences;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Agent.Post;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can be asked: somebody else who is here today, with a limit that is high enough. */
@ApplicationScoped
class Approvers {
  @Inject Staff staff;
  @Inject Limits limits;
  @Inject Absences absences;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The lowest level at which there is somebody; nobody who has left or is away is asked. */
  Optional<Level> first(Ticket ticket, Grant.View grant) {
    return Stream.of(Level.LEAD, Level.MANAGER)
        .filter(level -> !at(level, ticket.team(), grant).isEmpty())
        .findFirst();
  }

  /** Those who are asked at a level. */
  List<String> at(Level level, @Nullable String team, Grant.View grant) {
    List<GrantLimit.View> known = limits.of(grant.kind(), grant.currency());
    Instant now = clock.instant();
    return staff.agents(null).stream()
        .map(Agent::view)
        .filter(one -> one.active() && !one.id().equals(grant.askedBy()))
        .filter(one -> stands(level, one, team == null ? teamOf(grant.askedBy()) : team))
        .filter(one -> Limits.reaches(known, Holder.of(one), grant.amount()))
        .map(Agent.View::id)
        .filter(id -> !absences.awayUntil(id, now).isAfter(now))
        .toList();
  }

  private static boolean stands(Level level, Agent.View one, @Nullable String team) {
    return level == Level.MANAGER
        ? one.role() == Post.MANAGER
        : one.role() == Post.LEAD && Objects.equals(one.team(), team);
  }

  private @Nullable String teamOf(String person) {
    return staff.person(person).map(one -> one.view().team()).orElse(null);
  }

  /**
   * Whether the caller may decide. Managers need not wait for the leads; a lead may decide as long
   * as it is open.
   *
   * @param known limits of the kind and currency of the grant
   */
  boolean mayDecide(List<GrantLimit.View> known, Grant.View grant, @Nullable String team) {
    boolean stands = caller.is(Role.MANAGER) || (caller.is(Role.LEAD) && caller.maySee(team));
    return stands
        && grant.state() == GrantState.ASKED
        && !grant.askedBy().equals(caller.id())
        && Limits.reaches(known, Holder.of(caller), grant.amount());
  }

  boolean mayGive(GrantKind kind, String currency, BigDecimal amount) {
    return Limits.reaches(limits.of(kind, currency), Holder.of(caller), amount);
  }

  /** The same of somebody who is not here to ask: as it stands on record, if it works here. */
  boolean mayGive(String person, NewGrant as) {
    return staff
        .person(person)
        .map(Agent::view)
        .filter(Agent.View::active)
        .map(Holder::of)
        .filter(one -> Limits.reaches(limits.of(as.kind(), as.currency()), one, as.amount()))
        .isPresent();
  }
}
