package io.huifang.kpi.intake;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rebuilds the facts slice by slice; killed, another replica goes on after the last slice. */
@ApplicationScoped
class RecomputeErrand implements DueErrand {
  private static final DueRules RULES =
      DueRules.ERRANDS
          .batch(1)
          .workers(1)
          .parkAfter(0)
          .pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));
  @Inject Recompute recompute;
  @Inject RecomputeJobs jobs;

  @Override
  public String kind() {
    return RecomputeJobs.KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.get()) {
      claim.during(() -> sql(() -> more.set(recompute.slice(id))));
    }
    claim.finish(() -> sql(() -> jobs.end(id)));
  }

  private static void sql(Statements work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("Facts could not be rebuilt", e);
    }
  }

  private interface Statements {
    void run() throws SQLException;
  }
}
