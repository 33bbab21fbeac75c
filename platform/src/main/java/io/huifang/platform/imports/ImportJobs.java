package io.huifang.platform.imports;

import io.huifang.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/** Jobs as stored. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
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

  /** In the transaction of the caller. */
  void finish(UUID id, long skippedRows) {
    locked(id).done(skippedRows, clock.instant());
    dropParts(id);
  }

  private void dropParts(UUID id) {
    getEntityManager()
        .createNativeQuery("delete from import_part where job_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** In the transaction of the caller. */
  void fail(UUID id, String reason) {
    locked(id).failed(reason.length() > 1000 ? reason.substring(0, 1000) : reason, clock.instant());
    dropParts(id);
  }
}
