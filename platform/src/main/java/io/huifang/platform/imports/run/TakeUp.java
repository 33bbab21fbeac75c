package io.huifang.platform.imports.run;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes that somebody has begun to work on a job. If it is begun again and nobody has noted a step
 * ahead or an end in good order, the worker died of it, and most likely its process.
 */
@ApplicationScoped
public class TakeUp {
  static final int MOST_DEATHS = 2;
  private static final Logger LOG = Logger.getLogger(TakeUp.class);
  private final Set<UUID> survivors = ConcurrentHashMap.newKeySet();
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /** The job to work on, null if it was stopped or has killed too often; then it is settled. */
  @Nullable ImportJob of(DueClaim claim, UUID id) {
    AtomicReference<@Nullable ImportJob> mine = new AtomicReference<>();
    claim.during(
        () -> {
          ImportJob job = jobs.locked(id);
          if (job.state() != ImportState.RUNNING) {
            return;
          }
          if (survivors.remove(id)) {
            job.alive();
          }
          if (job.deaths() >= MOST_DEATHS) {
            jobs.fail(
                id,
                "the service has died twice while it worked on this file after record %d; look into its log before you send the file again"
                    .formatted(job.counts().handled()));
            LOG.warnf("Import %s is given up: it has killed its worker twice", id);
            return;
          }
          job.takenUp();
          mine.set(job);
        });
    return mine.get();
  }

  /** The work has failed and we live on, so it was not deadly. */
  void survived(DueClaim claim, UUID id) {
    try {
      claim.during(() -> jobs.locked(id).alive());
    } catch (FenceLostException e) {
      LOG.debugf("Import %s goes on elsewhere", id);
    } catch (RuntimeException e) {
      // the database is away: we shall say so when we take the job up again
      LOG.debugf("Import %s: %s", id, e);
      survivors.add(id);
    }
  }

  /** Whether another job is due and nobody works on it. */
  boolean othersWait(String key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    jobs.getEntityManager()
                        .createNativeQuery(
                            "select exists (select from due_work where kind = :kind and key <> :key"
                                + " and pick_at <= :now and parked_at is null)")
                        .setParameter("kind", ImportWork.RUN)
                        .setParameter("key", key)
                        .setParameter("now", clock.instant())
                        .getSingleResult());
  }
}
