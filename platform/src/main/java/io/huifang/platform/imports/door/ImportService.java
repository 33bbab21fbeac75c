package io.huifang.platform.imports.door;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.imports.file.ImportLimits;
import io.huifang.platform.imports.file.ImportParts;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportMode;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.imports.job.ImportWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The steps of an upload. */
@ApplicationScoped
public class ImportService {
  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportTargets targets;
  @Inject ImportLimits limits;
  @Inject DueWork due;
  @Inject Caller caller;
  @Inject Clock clock;

  @Transactional
  public UUID announce(String fileName, String mapping) {
    String target = targets.check(mapping).target();
    List<ImportState> waiting = List.of(ImportState.RECEIVING, ImportState.CHECKED);
    if (jobs.count("state in ?1", waiting) >= limits.uploads()) {
      throw ProblemException.conflict(
          "too-many-uploads",
          "%d uploads wait for their start; cancel some first".formatted(limits.uploads()));
    }
    ImportJob job = new ImportJob(target, fileName, mapping, caller.id(), clock.instant());
    jobs.persist(job);
    due.plan(ImportWork.EXPIRY, job.id().toString(), clock.instant().plus(limits.idle()));
    return job.id();
  }

  @Transactional
  public void part(UUID id, int n, byte[] bytes) {
    ImportJob job = jobs.locked(id);
    if (job.state() != ImportState.RECEIVING) {
      throw started();
    }
    if (bytes.length == 0) {
      throw ProblemException.badRequest("The part is empty");
    }
    job.received(parts.put(id, n, bytes), clock.instant());
    if (job.bytes() > limits.fileBytes()) {
      throw ProblemException.badRequest(
          "The file is longer than %,d bytes; send it in pieces".formatted(limits.fileBytes()));
    }
  }

  @Transactional
  ImportView start(UUID id, int count, ImportMode mode) {
    ImportJob job = jobs.locked(id);
    if (!job.state().waitsForStart()) {
      throw started();
    }
    ImportParts.Sum sum = parts.sum(id);
    if (sum.parts() != count || sum.highest() != count - 1) {
      throw ProblemException.conflict(
          "parts-missing", "There are " + sum.parts() + " parts, the highest is " + sum.highest());
    }
    jobs.dropNotes(id);
    job.started(mode, count, clock.instant());
    due.plan(ImportWork.RUN, id.toString(), clock.instant());
    return job.view();
  }

  /** The same with all parts that are there. */
  @Transactional
  public ImportView startAll(UUID id, ImportMode mode) {
    return start(id, (int) parts.sum(id).parts(), mode);
  }

  /**
   * Takes another mapping for a file that waits for its start.
   *
   * @throws ProblemException 400 naming what does not fit
   */
  @Transactional
  public void remap(UUID id, String mapping) {
    ImportJob job = jobs.locked(id);
    if (!job.state().waitsForStart()) {
      throw started();
    }
    String target = targets.check(mapping).target();
    if (!target.equals(job.target())) {
      throw ProblemException.badField("mapping.target", "must stay " + job.target());
    }
    job.means(mapping, clock.instant());
  }

  /**
   * What came until now stays; {@link #undo} takes it out. Whoever works on it notices and stops.
   */
  @Transactional
  public ImportView cancel(UUID id) {
    ImportJob job = jobs.locked(id);
    if (!job.view().cancellable()) {
      throw ProblemException.conflict("state", "The import is " + job.state());
    }
    stop(job, ImportState.CANCELLED);
    return job.view();
  }

  /** Takes back all that the job has brought; a job that still runs is stopped first. */
  @Transactional
  public ImportView undo(UUID id) {
    ImportJob job = jobs.locked(id);
    if (!job.view().undoable()) {
      throw ProblemException.conflict("state", "There is nothing to undo: it is " + job.state());
    }
    stop(job, ImportState.UNDOING);
    jobs.keptOnceMore(job);
    due.plan(ImportWork.UNDO, id.toString(), clock.instant());
    return job.view();
  }

  private void stop(ImportJob job, ImportState next) {
    job.become(next, clock.instant());
    due.cancel(ImportWork.RUN, job.id().toString());
    due.cancel(ImportWork.EXPIRY, job.id().toString());
    jobs.dropFile(job.id());
  }

  private static ProblemException started() {
    return ProblemException.conflict("started", "The import has started already");
  }
}
