package io.huifang.kpi.state;

import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import io.huifang.kpi.Outcome;
import io.huifang.kpi.trace.Waste;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one state of a ticket lets us count. */
final class TicketFacts {
  private static final Set<String> OVER = Set.of("MET", "MISSED", "CANCELLED");
  private final TicketState t;
  private final Measured about;
  private final Dims resolver;
  private final TicketState.Business business;
  private final List<Fact> facts = new ArrayList<>();

  TicketFacts(TicketState ticket, Measured about) {
    this.t = ticket;
    this.about = about;
    this.resolver = who(ticket.resolver());
    this.business = Objects.requireNonNullElse(ticket.business(), TicketState.Business.UNKNOWN);
  }

  List<Fact> all() {
    cohort();
    firstResponse();
    end();
    resolution();
    serviceStandard();
    return facts;
  }

  /** Nobody can say of a ticket that is still open how much of its life was waste. */
  List<Fact> waste(Waste waste) {
    if (t.done()) {
      add(FactKind.WASTE_OPEN, ended()).by(resolver).lasted(waste.open());
      add(FactKind.WASTE_WAITING, ended()).by(resolver).lasted(waste.waiting());
      add(FactKind.WASTE_OVERPRODUCTION, ended()).by(resolver).count(waste.overproduction());
      // contacts after it began are looked up when asked, as those of a repeat contact are
      add(FactKind.WASTE_REWORK, ended())
          .by(resolver)
          .since(t.firstContactAt())
          .count((long) t.reopens() + waste.sentBack());
      add(FactKind.WASTE_MOTION, ended()).by(resolver).count(waste.motion());
    }
    return facts;
  }

  private void cohort() {
    Instant end = t.done() ? ended() : null;
    add(FactKind.CREATED, t.firstContactAt()).num(t.done()).until(end).label(t.state());
    Outcome road = road(Outcome.STRAIGHT);
    add(FactKind.STRAIGHT, t.firstContactAt()).num(road == Outcome.STRAIGHT).outcome(road);
  }

  private void firstResponse() {
    if (t.firstRespondedAt() == null) {
      return;
    }
    boolean staff = "STAFF".equals(t.openedBy()) || "AGENT".equals(t.openedBy());
    add(FactKind.FIRST_RESPONSE, t.firstContactAt())
        .by(who(t.firstResponder()))
        .excluded(staff ? "OPENED_BY_AGENT" : null)
        .lasted(Duration.between(t.firstContactAt(), t.firstRespondedAt()))
        .business(business.firstResponseSeconds());
  }

  private void end() {
    if (t.done()) {
      add(FactKind.RESOLVED, ended()).by(resolver);
    }
    // Reopened again is still "ever resolved": the reopening must not vanish from the rate.
    if (t.done() || t.firstResolvedAt() != null || t.reopens() > 0) {
      add(FactKind.REOPEN, ended()).by(resolver).count(t.reopens());
      add(FactKind.TRANSFER, ended()).by(resolver).count(t.transfers());
    }
  }

  private void resolution() {
    if (t.firstResolvedAt() != null) {
      add(FactKind.RESOLUTION_FIRST, t.firstResolvedAt())
          .by(resolver)
          .lasted(Duration.between(t.firstContactAt(), t.firstResolvedAt()))
          .business(business.firstResolutionSeconds());
    }
    Instant resolvedAt = t.resolvedAt();
    if (resolvedAt != null) {
      add(FactKind.RESOLUTION, resolvedAt)
          .by(resolver)
          .lasted(Duration.between(t.firstContactAt(), resolvedAt))
          .business(business.resolutionSeconds());
      handling(resolvedAt);
      firstContact(resolvedAt);
    } else if (t.done()) {
      for (FactKind kind :
          List.of(
              FactKind.RESOLUTION,
              FactKind.HANDLING,
              FactKind.HANDLING_GROSS,
              FactKind.FIRST_CONTACT)) {
        add(kind, ended()).by(resolver).since(t.firstContactAt()).excluded("RESOLUTION_UNKNOWN");
      }
    }
  }

  private void handling(Instant resolvedAt) {
    Fact net = add(FactKind.HANDLING, resolvedAt).by(resolver);
    Fact gross = add(FactKind.HANDLING_GROSS, resolvedAt).by(resolver);
    if (t.firstRespondedAt() == null) {
      net.excluded("NO_FIRST_RESPONSE");
      gross.excluded("NO_FIRST_RESPONSE");
      return;
    }
    Duration whole = Duration.between(t.firstRespondedAt(), resolvedAt);
    gross.lasted(whole);
    net.lasted(whole.minusSeconds(t.waitingOnCustomerSeconds()))
        .business(business.handlingSeconds());
  }

  private void firstContact(Instant resolvedAt) {
    Outcome road = road(Outcome.SOLVED);
    add(FactKind.FIRST_CONTACT, resolvedAt)
        .by(resolver)
        .since(t.firstContactAt())
        .num(road == Outcome.SOLVED)
        .outcome(road);
  }

  private Outcome road(Outcome best) {
    return t.reopens() > 0 ? Outcome.REOPENED : t.transfers() > 0 ? Outcome.TRANSFERRED : best;
  }

  private void serviceStandard() {
    Set<String> seen = new HashSet<>();
    for (TicketState.Sla sla : t.sla() == null ? List.<TicketState.Sla>of() : t.sla()) {
      String target = FactChecks.required("sla.target", sla.target());
      FactChecks.time("sla.dueAt", sla.dueAt());
      boolean running = FactChecks.required("sla.state", sla.state()).equals("RUNNING");
      boolean over = OVER.contains(sla.state());
      Integer cycle = sla.cycle();
      String one = cycle == null || cycle <= 1 ? target : target + "#" + cycle;
      if (!seen.add(one) || !(over || (running && sla.dueAt() != null))) {
        continue;
      }
      add(FactKind.SLA, t.firstContactAt())
          .by(who(sla.heldBy()))
          .qualifier(one)
          .num(sla.state().equals("MET"))
          .countsFrom(running ? sla.dueAt() : null)
          .label(running ? Outcome.OVERDUE.name() : sla.state())
          .excluded(sla.state().equals("CANCELLED") ? "RESOLVED_WITHOUT_REPLY" : null);
    }
  }

  /** The best known moment at which the ticket was done with. */
  private Instant ended() {
    return Stream.of(t.resolvedAt(), t.closedAt(), t.firstResolvedAt(), t.firstContactAt())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Imported history may not know the person: then the last owner stands for it. */
  private Dims who(TicketState.@Nullable Person person) {
    if (person == null) {
      return about.dims();
    }
    FactChecks.text("team", person.team());
    FactChecks.text("agent", person.agent());
    return about.dims().by(person.team(), person.agent());
  }

  private Fact add(FactKind kind, Instant at) {
    Fact fact = Fact.of(about, kind, at);
    facts.add(fact);
    return fact;
  }
}
