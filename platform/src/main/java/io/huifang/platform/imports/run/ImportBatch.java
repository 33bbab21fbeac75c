package io.huifang.platform.imports.run;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.job.ContentPrint;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportMode;
import io.huifang.platform.imports.job.ImportNotes;
import io.huifang.platform.imports.job.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a batch, what is told about its rows and the progress in one transaction. */
@ApplicationScoped
public class ImportBatch {
  @Inject ImportJobs jobs;
  @Inject ImportNotes notes;
  @Inject Taking taking;
  @Inject DryRun dryRun;
  @Inject Clock clock;

  /**
   * In the transaction of the caller.
   *
   * @throws FenceLostException if the job was cancelled or is being undone
   */
  <R> void store(UUID id, RecordSink<R> sink, List<Item> items, Progress progress) {
    ImportJob job = running(id);
    Tally tally = new Tally(notes, id);
    List<Incoming<R>> sound = new ArrayList<>();
    for (Item item : items) {
      if (item.bad() != null) {
        tally.bad(Incoming.note(item.bad()));
      } else {
        read(sink, Objects.requireNonNull(item.record()), sound, tally);
      }
    }
    if (job.mode() == ImportMode.DRY_RUN) {
      dryRun.take(job, sink, sound, tally);
    } else {
      taking.take(job, sink, sound, tally);
    }
    settle(job, tally, items.get(items.size() - 1).sequence(), progress);
  }

  /** Settles a record that the database refused although the service found nothing wrong. */
  void refuse(UUID id, Item item, Progress progress) {
    ImportJob job = running(id);
    Tally tally = new Tally(notes, id);
    MappedRecord record = Objects.requireNonNull(item.record());
    tally.bad(Incoming.note(record, null, "cannot be stored; see the service's log"));
    settle(job, tally, item.sequence(), progress);
  }

  private ImportJob running(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.state() != ImportState.RUNNING) {
      throw new FenceLostException("Import " + id + " was stopped");
    }
    return job;
  }

  private void settle(ImportJob job, Tally tally, long upTo, Progress progress) {
    tally.into(job.counts(), upTo);
    job.worked(progress.time(), progress.bytes());
    job.progressed(clock.instant());
  }

  private static <R> void read(
      RecordSink<R> sink, MappedRecord record, List<Incoming<R>> sound, Tally tally) {
    try {
      sound.add(new Incoming<>(record, ContentPrint.of(record), sink.read(record)));
    } catch (BadRecordException e) {
      tally.bad(Incoming.note(record, e));
    }
  }

  /** A record or a bad row, in the order of the file. */
  record Item(long sequence, @Nullable MappedRecord record, @Nullable BadRow bad) {}

  /**
   * @param time worked since the batch before
   * @param bytes read of the file as it was sent
   */
  record Progress(Duration time, long bytes) {}
}
