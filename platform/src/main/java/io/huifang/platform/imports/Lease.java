package io.huifang.platform.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The claim of a running worker on its job, renewed now and then. */
final class Lease implements ImportRun.Upkeep {
  private static final Duration RENEW_AFTER = ImportJobs.LEASE.dividedBy(6);
  private final ImportJobs jobs;
  private final UUID job;
  private final Clock clock;
  private Instant renewedAt;

  Lease(ImportJobs jobs, UUID job, Clock clock) {
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
    this.renewedAt = clock.instant();
  }

  @Override
  public void requireReachable() {
    jobs.renew(job);
  }

  @Override
  public void renewLease() {
    if (clock.instant().isAfter(renewedAt.plus(RENEW_AFTER))) {
      jobs.renew(job);
      renewedAt = clock.instant();
    }
  }
}
