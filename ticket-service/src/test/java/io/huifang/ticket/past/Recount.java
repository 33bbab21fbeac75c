package io.huifang.ticket.past;

import io.huifang.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads off a list of steps what became of a ticket, without living through it: by looking at the
 * stretches between the steps. Shares nothing with {@link PastLife}.
 */
final class Recount {
  private final List<TicketState> states = new ArrayList<>(List.of(TicketState.NEW));
  private final List<Instant> moments = new ArrayList<>(List.of(Instant.MIN));
  private final List<String> teams;
  private final Instant responded;

  Recount(List<PastTicket.Step> steps, Instant responded) {
    this.responded = responded;
    for (PastTicket.Step step : steps) {
      if (step.state() != null && step.state() != state()) {
        states.add(step.state());
        moments.add(step.at());
      }
    }
    this.teams = steps.stream().map(PastTicket.Step::team).filter(Objects::nonNull).toList();
  }

  TicketState state() {
    return states.get(states.size() - 1);
  }

  private static boolean over(TicketState state) {
    return state == TicketState.RESOLVED || state == TicketState.CLOSED;
  }

  /** Where the stretch begins in which the ticket is over now; the size if it is not. */
  private int overSince() {
    int i = states.size();
    while (i > 0 && over(states.get(i - 1))) {
      i--;
    }
    return i;
  }

  Instant resolved() {
    return firstOf(TicketState.RESOLVED, overSince());
  }

  Instant firstResolved() {
    return firstOf(TicketState.RESOLVED, 0);
  }

  Instant closed() {
    return state() == TicketState.CLOSED ? moments.get(moments.size() - 1) : null;
  }

  private Instant firstOf(TicketState state, int from) {
    for (int i = from; i < states.size(); i++) {
      if (states.get(i) == state) {
        return moments.get(i);
      }
    }
    return null;
  }

  int reopens() {
    int reopens = 0;
    for (int i = 1; i < states.size(); i++) {
      reopens += over(states.get(i - 1)) && !over(states.get(i)) ? 1 : 0;
    }
    return reopens;
  }

  int transfers() {
    int transfers = 0;
    for (int i = 1; i < teams.size(); i++) {
      transfers += teams.get(i).equals(teams.get(i - 1)) ? 0 : 1;
    }
    return transfers;
  }

  String team() {
    return teams.isEmpty() ? null : teams.get(teams.size() - 1);
  }

  /**
   * From asking the customer to the next step, and from a resolution to the reopening; only what
   * lies after our first answer.
   */
  long waitingSeconds() {
    Duration waiting = Duration.ZERO;
    Instant resolved = null;
    for (int i = 0; i + 1 < states.size(); i++) {
      Instant end = moments.get(i + 1);
      if (states.get(i) == TicketState.PENDING_CUSTOMER) {
        waiting = waiting.plus(after(moments.get(i), end));
      }
      resolved =
          states.get(i) == TicketState.RESOLVED && resolved == null ? moments.get(i) : resolved;
      if (over(states.get(i)) && !over(states.get(i + 1))) {
        waiting = resolved == null ? waiting : waiting.plus(after(resolved, end));
        resolved = null;
      }
    }
    return waiting.toSeconds();
  }

  private Duration after(Instant from, Instant to) {
    if (responded == null || !responded.isBefore(to)) {
      return Duration.ZERO;
    }
    return Duration.between(from.isBefore(responded) ? responded : from, to);
  }
}
