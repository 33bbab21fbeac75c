package io.huifang.ticket.settings.standard;

import io.huifang.ticket.TicketState;
import io.huifang.ticket.sla.replay.Replay;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Replays the latest tickets under two standards; nothing is stored and nobody is told. */
@ApplicationScoped
class DryRun {
  static final int ENDED = 500;
  static final int OPEN = 500;
  @Inject Lives lives;
  @Inject Replay replay;
  @Inject Clock clock;

  /** What the rules would have meant beside the standard in force. */
  WhatIf of(ServiceStandard inForce, List<Rule> rules) {
    ServiceStandard draft =
        ServiceStandard.draft(inForce.version() + 1, clock.instant(), List.copyOf(rules));
    Comparison comparison = new Comparison(clock.instant());
    List<Lives.Known> ended = lives.latest(Set.of(TicketState.RESOLVED, TicketState.CLOSED), ENDED);
    ended.forEach(
        ticket ->
            comparison.ended(
                ticket, replay.of(ticket.life(), inForce), replay.of(ticket.life(), draft)));
    List<Lives.Known> open =
        lives.latest(
            Set.of(
                TicketState.NEW,
                TicketState.OPEN,
                TicketState.PENDING_CUSTOMER,
                TicketState.PENDING_INTERNAL),
            OPEN);
    open.forEach(
        ticket ->
            comparison.open(
                ticket, replay.of(ticket.life(), inForce), replay.of(ticket.life(), draft)));
    return comparison.result(ended.size(), open.size());
  }
}
