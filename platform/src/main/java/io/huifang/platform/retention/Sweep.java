package io.huifang.platform.retention;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.problem.DatabaseProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets one kind go, some at a time, each time in a transaction of its own under the claim. */
@ApplicationScoped
class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);
  @Inject DueRecords records;
  @Inject Periods periods;
  @Inject Runs runs;

  /**
   * What cannot go is left where it is, so that it does not stand in the way of the rest.
   *
   * @throws RuntimeException if the database is away or the claim was lost
   */
  void of(KeptKind kind, Instant before, DueClaim claim) {
    UUID[] run = new UUID[1];
    claim.during(() -> run[0] = runs.begin(kind.name(), periods.text(kind), before));
    List<UUID> stuck = new ArrayList<>();
    List<UUID> taken = new ArrayList<>();
    int size = kind.atOnce();
    int gone = 0;
    do {
      int limit = Math.min(size, kind.aNight() - gone);
      taken.clear();
      try {
        claim.during(() -> take(kind, before, limit, stuck, taken, run[0]));
        gone += taken.size();
        size = kind.atOnce();
      } catch (FenceLostException e) {
        throw e;
      } catch (RuntimeException e) {
        if (DatabaseProblems.isOutage(e) || taken.isEmpty()) {
          throw e;
        }
        LOG.warnf("Retention of %s, %d at once: %s", kind.name(), taken.size(), e);
        if (taken.size() == 1) {
          stuck.addAll(taken);
        }
        size = Math.max(1, taken.size() / 4);
      }
    } while (!taken.isEmpty() && gone < kind.aNight());
    claim.during(
        () -> {
          runs.progress(run[0], 0, stuck.size());
          runs.end(run[0]);
        });
    tell(kind, gone, stuck);
  }

  private void take(
      KeptKind kind, Instant before, int limit, List<UUID> apart, List<UUID> taken, UUID run) {
    taken.addAll(records.lock(kind, before, limit, apart));
    if (!taken.isEmpty()) {
      kind.letGo(taken);
      runs.progress(run, taken.size(), 0);
    }
  }

  private static void tell(KeptKind kind, int gone, List<UUID> stuck) {
    if (gone > 0) {
      LOG.infof("Retention of %s: %d went", kind.name(), gone);
    }
    if (!stuck.isEmpty()) {
      LOG.errorf("Retention of %s: %s could not go", kind.name(), stuck);
    }
  }
}
