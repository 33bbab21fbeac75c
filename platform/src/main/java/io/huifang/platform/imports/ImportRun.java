package io.huifang.platform.imports;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.RecordHandler;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.problem.DatabaseProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One pass over a file: collects batches and hands them to storage, halving what fails. */
final class ImportRun implements RecordHandler {
  private static final int BATCH = 500;
  private final List<ImportBatch.Item> waiting = new ArrayList<>();
  private final UUID job;
  private final RecordSink sink;
  private final ImportBatch batch;
  private final DueClaim claim;

  ImportRun(UUID job, RecordSink sink, ImportBatch batch, DueClaim claim) {
    this.job = job;
    this.sink = sink;
    this.batch = batch;
    this.claim = claim;
  }

  /** While rows are skipped nothing is stored: then nothing else would notice a lost claim. */
  @Override
  public void progress(long rows, long bytes) {
    if (claim.lost()) {
      throw new FenceLostException("Import " + job + " was taken over");
    }
  }

  @Override
  public void record(MappedRecord record) {
    add(new ImportBatch.Item(record.sequence(), record, null));
  }

  @Override
  public void bad(BadRow row) {
    add(new ImportBatch.Item(row.sequence(), null, row));
  }

  private void add(ImportBatch.Item item) {
    waiting.add(item);
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (!waiting.isEmpty()) {
      List<ImportBatch.Item> items = List.copyOf(waiting);
      waiting.clear();
      store(items);
    }
  }

  private void store(List<ImportBatch.Item> items) {
    try {
      claim.during(() -> batch.store(job, sink, items));
    } catch (FenceLostException e) {
      throw e;
    } catch (RuntimeException e) {
      if (DatabaseProblems.isOutage(e)) {
        throw e;
      }
      if (items.size() > 1) {
        int middle = items.size() / 2;
        store(items.subList(0, middle));
        store(items.subList(middle, items.size()));
      } else {
        claim.during(() -> batch.refuse(job, items.get(0)));
      }
    }
  }
}
