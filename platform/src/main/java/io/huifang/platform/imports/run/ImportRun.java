package io.huifang.platform.imports.run;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.csv.record.RecordHandler;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.run.ImportBatch.Item;
import io.huifang.platform.imports.run.ImportBatch.Progress;
import io.huifang.platform.problem.DatabaseProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/** One pass over a file: collects batches and hands them to storage, halving what fails. */
final class ImportRun implements RecordHandler {
  private static final int BATCH = 500;

  /** However few records they are: a batch is in memory several times over. */
  private static final long BATCH_CHARS = 1 << 20;

  private final List<Item> waiting = new ArrayList<>();
  private final UUID job;
  private final RecordSink<?> sink;
  private final ImportBatch batch;
  private final DueClaim claim;
  private final Turn turn;
  private final LongSupplier bytesRead;
  private long chars;

  ImportRun(
      UUID job,
      RecordSink<?> sink,
      ImportBatch batch,
      DueClaim claim,
      Turn turn,
      LongSupplier bytesRead) {
    this.job = job;
    this.sink = sink;
    this.batch = batch;
    this.claim = claim;
    this.turn = turn;
    this.bytesRead = bytesRead;
  }

  @Override
  public void record(MappedRecord record) {
    chars += chars(record.values());
    record.steps().forEach(step -> chars += chars(step.fields()));
    add(new Item(record.sequence(), record, null));
  }

  private static long chars(MappedValues values) {
    long chars = 0;
    for (Object value : values.asMap().values()) {
      chars += value instanceof String text ? text.length() : 8;
    }
    return chars;
  }

  @Override
  public void bad(BadRow row) {
    add(new Item(row.sequence(), null, row));
  }

  private void add(Item item) {
    turn.onFreshRecord();
    waiting.add(item);
    if (waiting.size() >= BATCH || chars >= BATCH_CHARS) {
      flush();
      if (turn.over()) {
        throw new TurnOverException();
      }
    }
  }

  void flush() {
    if (!waiting.isEmpty()) {
      List<Item> items = List.copyOf(waiting);
      waiting.clear();
      chars = 0;
      store(items);
    }
  }

  private void store(List<Item> items) {
    Progress progress = new Progress(turn.lap(), bytesRead.getAsLong());
    try {
      claim.during(() -> batch.store(job, sink, items, progress));
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
        claim.during(() -> batch.refuse(job, items.get(0), progress));
      }
    }
  }
}
