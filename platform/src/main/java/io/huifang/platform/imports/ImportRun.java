package io.huifang.platform.imports;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.RecordHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One pass over a file: collects batches and hands them to storage. */
final class ImportRun implements RecordHandler {
  private static final int BATCH = 100;
  private final List<ImportBatch.Item> waiting = new ArrayList<>();
  private final UUID job;
  private final RecordSink sink;
  private final ImportBatch batch;
  private final Upkeep upkeep;

  ImportRun(UUID job, RecordSink sink, ImportBatch batch, Upkeep upkeep) {
    this.job = job;
    this.sink = sink;
    this.batch = batch;
    this.upkeep = upkeep;
  }

  /** What the run needs from its surroundings while it reads. */
  interface Upkeep {
    /** Says whether the database answers: if not, the run ends and is resumed later. */
    void requireReachable();

    /** Keeps other replicas away while rows are skipped and nothing is stored. */
    void renewLease();
  }

  @Override
  public void progress(long rows, long bytes) {
    upkeep.renewLease();
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
    if (waiting.isEmpty()) {
      return;
    }
    List<ImportBatch.Item> items = List.copyOf(waiting);
    waiting.clear();
    try {
      batch.store(job, sink, items);
    } catch (RuntimeException e) {
      upkeep.requireReachable();
      items.forEach(this::storeAlone);
    }
  }

  private void storeAlone(ImportBatch.Item item) {
    try {
      batch.store(job, sink, List.of(item));
    } catch (RuntimeException e) {
      upkeep.requireReachable();
      batch.refuse(job, item);
    }
  }
}
