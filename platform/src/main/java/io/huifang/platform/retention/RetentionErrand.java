package io.huifang.platform.retention;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.due.StandingWork;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Once a night one replica lets go of all that is due; killed, another one goes on with it. */
@ApplicationScoped
public class RetentionErrand implements DueErrand {
  static final String KIND = "retention";
  private static final String KEY = "night";
  private static final DueRules RULES =
      DueRules.ERRANDS
          .workers(1)
          .batch(1)
          .parkAfter(0)
          .pauses(Duration.ofMinutes(1), Duration.ofHours(1));
  @Inject Sweep sweep;
  @Inject Periods periods;
  @Inject DueWork due;
  @Inject StandingWork standing;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, KEY, periods.nextRun());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  /** A kind that fails does not keep the others; all are looked at again after a pause. */
  @Override
  public void run(DueClaim claim) {
    RuntimeException failure = null;
    for (KeptKind kind : periods.kinds()) {
      Optional<Instant> before = periods.before(kind);
      try {
        before.ifPresent(moment -> sweep.of(kind, moment, claim));
      } catch (FenceLostException e) {
        throw e;
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    claim.finish(() -> due.plan(KIND, KEY, periods.nextRun()));
  }
}
