package io.huifang.platform.event.operation;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether events get through: for people and dashboards, never for a probe that would restart us.
 */
@HealthGroup("wellness")
@ApplicationScoped
class EventHealth implements HealthCheck {
  private static final double LATE_SECONDS = 300;
  @Inject OutboxMetrics metrics;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
    Collection<OutboxStates.State> states = metrics.seen();
    boolean well = true;
    for (OutboxStates.State state : states) {
      long lag = Math.round(metrics.lag(state));
      well &= state.parked() == 0 && lag < LATE_SECONDS;
      answer
          .withData(state.subscriber() + " waiting", state.pending())
          .withData(state.subscriber() + " oldest seconds", lag)
          .withData(state.subscriber() + " parked", state.parked());
    }
    return answer.status(well).build();
  }
}
