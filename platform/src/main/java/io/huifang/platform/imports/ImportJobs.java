package io.huifang.platform.imports;

import io.huifang.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Jobs as stored, and the claim that keeps two replicas from working on one. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
  static final Duration LEASE = Duration.ofSeconds(30);
  @Inject Clock clock;

  ImportJob known(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Import " + id));
  }

  ImportJob locked(UUID id) {
    ImportJob job = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null) {
      throw ProblemException.notFound("Import " + id);
    }
    return job;
  }

  /** The oldest job that waits, or whose worker has fallen silent. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<ImportJob> claim() {
    Instant now = clock.instant();
    Optional<?> found =
        getEntityManager()
            .createNativeQuery(
                "select * from import_job where state = 'WAITING'"
                    + " or (state = 'RUNNING' and claimed_until <= :now)"
                    + " order by created_at limit 1 for update skip locked",
                ImportJob.class)
            .setParameter("now", now)
            .getResultStream()
            .findFirst();
    return found
        .map(ImportJob.class::cast)
        .map(
            job -> {
              job.claimed(now.plus(LEASE));
              return job;
            });
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void finish(UUID id, long skippedRows) {
    locked(id).done(skippedRows, clock.instant());
    dropParts(id);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void renew(UUID id) {
    locked(id).claimed(clock.instant().plus(LEASE));
  }

  private void dropParts(UUID id) {
    getEntityManager()
        .createNativeQuery("delete from import_part where job_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void fail(UUID id, String reason) {
    locked(id).failed(reason.length() > 1000 ? reason.substring(0, 1000) : reason, clock.instant());
    dropParts(id);
  }
}
