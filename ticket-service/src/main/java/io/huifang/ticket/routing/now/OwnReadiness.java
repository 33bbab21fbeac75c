package io.huifang.ticket.routing.now;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.seat.Readiness;
import io.huifang.ticket.routing.seat.Seats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether whoever looks at a page can be given work, for a button on it. */
@Named("readiness")
@RequestScoped
public class OwnReadiness {
  @Inject RoutingPlans plans;
  @Inject Readiness readiness;
  @Inject Seats seats;
  @Inject Caller caller;
  private @Nullable Optional<Readiness.State> state;

  /** Whether anything is given out, and this person could be given some of it. */
  public boolean isAsked() {
    boolean works = caller.is(Role.AGENT) || caller.is(Role.SPECIALIST) || caller.is(Role.LEAD);
    return works && plans.inForce().pushes() && seats.known().containsKey(caller.id());
  }

  public boolean isReady() {
    return state().map(Readiness.State::ready).orElse(false);
  }

  private Optional<Readiness.State> state() {
    Optional<Readiness.State> known = state;
    if (known == null) {
      known = readiness.of(caller.id());
      state = known;
    }
    return known;
  }
}
