package io.huifang.platform.imports.undo;

import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.imports.job.ImportNotes;
import io.huifang.platform.imports.job.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes some records of a job back, everywhere, in the transaction of the caller. */
@ApplicationScoped
public class UndoSlice {
  private static final String SUPERSEDED = "a later import has replaced it; undo that one first";
  @Inject JobRecords records;
  @Inject ImportJobs jobs;
  @Inject ImportNotes notes;
  @Inject Clock clock;

  /**
   * @return whether there may be more
   */
  <R> boolean take(UUID id, RecordSink<R> sink, int limit) {
    ImportJob job = undoing(id);
    List<JobRecords.Item> items = records.next(id, limit);
    if (items.isEmpty()) {
      return rest(job, sink, limit);
    }
    Map<UUID, String> left = new HashMap<>();
    Map<UUID, String> former = new HashMap<>();
    List<UUID> brought = new ArrayList<>();
    for (JobRecords.Item item : items) {
      if (item.former() != null) {
        former.put(item.id(), item.former());
      } else if (item.brought()) {
        brought.add(item.id());
      }
    }
    if (!brought.isEmpty()) {
      left.putAll(sink.withdraw(brought));
    }
    if (!former.isEmpty()) {
      left.putAll(sink.restore(former));
    }
    settle(job, items, left);
    return true;
  }

  /** What cannot be taken out although nothing seems wrong with it. */
  void refuse(UUID id) {
    ImportJob job = undoing(id);
    List<JobRecords.Item> items = records.next(id, 1);
    Map<UUID, String> left = new HashMap<>();
    items.forEach(item -> left.put(item.id(), "something else depends on it"));
    settle(job, items, left);
  }

  private ImportJob undoing(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.state() != ImportState.UNDOING) {
      throw new FenceLostException("The undo of import " + id + " was stopped");
    }
    return job;
  }

  private void settle(ImportJob job, List<JobRecords.Item> items, Map<UUID, String> left) {
    List<String> gone = new ArrayList<>();
    List<String> putBack = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int withdrawn = 0;
    for (JobRecords.Item item : items) {
      String reason = left.get(item.id());
      if (reason != null) {
        kept.add(item.externalId());
        note(job.id(), item.externalId(), reason);
      } else if (item.former() != null) {
        putBack.add(item.externalId());
      } else {
        gone.add(item.externalId());
        withdrawn += item.brought() ? 1 : 0;
      }
    }
    records.forget(job.target(), gone);
    records.putBack(job.id(), job.target(), putBack);
    records.keep(job.target(), kept);
    job.counts().undone(withdrawn, putBack.size(), kept.size());
    job.progressed(clock.instant());
  }

  private <R> boolean rest(ImportJob job, RecordSink<R> sink, int limit) {
    List<String> superseded = records.replacedSince(job.id(), limit);
    superseded.forEach(externalId -> note(job.id(), externalId, SUPERSEDED));
    records.keep(job.target(), superseded);
    job.counts().undone(0, 0, superseded.size());
    return !superseded.isEmpty() || sink.withdrawUnused(job.id());
  }

  private void note(UUID job, String externalId, String reason) {
    notes.add(
        job, ImportNote.Kind.KEPT, new ImportNote.Text(0, 0, externalId, null, null, reason, null));
  }

  /** The end of it. */
  void finish(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.state() == ImportState.UNDOING) {
      job.become(ImportState.UNDONE, clock.instant());
    }
  }
}
