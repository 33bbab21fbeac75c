package io.huifang.kpi.intake;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.problem.DatabaseProblems;
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
    int alone = 0; // so many go one by one, to find the one that the table refuses
    while (more.get()) {
      int size = alone > 0 ? 1 : Recompute.SLICE;
      try {
        claim.during(() -> sql(() -> more.set(recompute.slice(id, size))));
        alone = Math.max(0, alone - 1);
      } catch (FenceLostException e) {
        throw e;
      } catch (RuntimeException e) {
        if (DatabaseProblems.isOutage(e) || DatabaseProblems.isLostRace(e)) {
          throw e;
        }
        if (size == 1) {
          claim.during(() -> sql(() -> more.set(recompute.skip(id))));
        } else {
          alone = Recompute.SLICE;
        }
      }
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
