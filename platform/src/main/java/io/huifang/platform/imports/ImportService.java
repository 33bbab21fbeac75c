package io.huifang.platform.imports;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an upload. */
@ApplicationScoped
public class ImportService {
  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportTargets targets;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject Caller caller;
  @Inject Clock clock;

  @Transactional
  UUID announce(String fileName, String mapping) {
    String target = targets.check(mapping).target();
    ImportJob job = new ImportJob(target, fileName, mapping, caller.id(), clock.instant());
    jobs.persist(job);
    return job.id();
  }

  @Transactional
  void part(UUID id, int n, byte[] bytes) {
    requireReceiving(jobs.locked(id));
    if (bytes.length == 0) {
      throw ProblemException.badRequest("The part is empty");
    }
    parts.put(id, n, bytes);
  }

  @Transactional
  ImportJob.View start(UUID id, int count) {
    ImportJob job = jobs.locked(id);
    requireReceiving(job);
    ImportParts.Sum sum = parts.sum(id);
    if (sum.parts() != count || sum.highest() != count - 1) {
      throw ProblemException.conflict(
          "parts-missing", "There are " + sum.parts() + " parts, the highest is " + sum.highest());
    }
    job.received(sum.bytes(), clock.instant());
    due.plan(ImportErrand.KIND, id.toString(), clock.instant());
    return job.view();
  }

  @Transactional
  Page<ImportBadRow.View> badRows(UUID id, int limit, @Nullable String after) {
    List<ImportBadRow> rows =
        entities
            .createQuery(
                "from ImportBadRow where jobId = :id and seq > :after order by seq",
                ImportBadRow.class)
            .setParameter("id", id)
            .setParameter("after", sequence(after))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(rows, limit, ImportBadRow::view, row -> String.valueOf(row.seq()));
  }

  private static long sequence(@Nullable String after) {
    try {
      return after == null ? 0 : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  private static void requireReceiving(ImportJob job) {
    if (job.state() != ImportJob.State.RECEIVING) {
      throw ProblemException.conflict("started", "The import has started already");
    }
  }
}
