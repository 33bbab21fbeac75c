package io.huifang.platform.due.operation;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether due work is done in time; kinds that wait for nothing are not named. */
@HealthGroup("wellness")
@ApplicationScoped
class DueHealth implements HealthCheck {
  private static final long LATE_SECONDS = 300;
  @Inject DueAuditor auditor;
  @Inject Clock clock;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("due work");
    boolean well = true;
    for (DueState state : auditor.seen()) {
      Instant oldest = state.oldestDueAt();
      long lag = oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
      well &= state.parked() == 0 && lag < LATE_SECONDS;
      if (state.parked() > 0 || lag > 0) {
        answer
            .withData(state.kind() + " late seconds", lag)
            .withData(state.kind() + " parked", state.parked());
      }
    }
    return answer.status(well).build();
  }
}
