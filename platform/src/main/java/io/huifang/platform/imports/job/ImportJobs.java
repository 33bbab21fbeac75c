package io.huifang.platform.imports.job;

import io.huifang.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/** Jobs as stored. Everything here happens in the transaction of the caller. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
  @Inject Clock clock;

  /**
   * @throws ProblemException 404 if unknown
   */
  public ImportJob known(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Import " + id));
  }

  /**
   * Locked until the transaction ends: who changes a job and who works on it wait for each other.
   *
   * @throws ProblemException 404 if unknown
   */
  public ImportJob locked(UUID id) {
    ImportJob job = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null) {
      throw ProblemException.notFound("Import " + id);
    }
    return job;
  }

  /** Ends a job that runs; one that was stopped meanwhile stays as it is. */
  public void finish(UUID id, long skippedRows) {
    ImportJob job = locked(id);
    if (job.state() != ImportState.RUNNING) {
      return;
    }
    job.counts().skipped(skippedRows);
    if (job.mode() == ImportMode.DRY_RUN) {
      job.become(ImportState.CHECKED, clock.instant());
      drop("import_seen", id);
    } else {
      job.become(ImportState.DONE, clock.instant());
      dropFile(id);
    }
  }

  public void fail(UUID id, String reason) {
    ImportJob job = locked(id);
    if (job.state() == ImportState.RUNNING) {
      job.failed(reason, clock.instant());
      dropFile(id);
    }
  }

  /** The file is not needed any more. */
  public void dropFile(UUID id) {
    drop("import_part", id);
    drop("import_seen", id);
  }

  /** Forgets what was told about single rows: another run is about to tell it. */
  public void dropNotes(UUID id) {
    drop("import_bad_row", id);
  }

  /** What an earlier undo had to keep is tried again. */
  public void keptOnceMore(ImportJob job) {
    job.counts().nothingKept();
    getEntityManager()
        .createNativeQuery(
            "update import_record set kept = false"
                + " where kept and (job_id = :job or brought_by = :job)")
        .setParameter("job", job.id())
        .executeUpdate();
    getEntityManager()
        .createNativeQuery("delete from import_bad_row where job_id = :job and kind = 'KEPT'")
        .setParameter("job", job.id())
        .executeUpdate();
  }

  private void drop(String table, UUID id) {
    getEntityManager()
        .createNativeQuery("delete from " + table + " where job_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
