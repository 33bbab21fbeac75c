package io.huifang.platform.imports;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a batch, its bad rows and the progress in one transaction: a crash repeats nothing. */
@ApplicationScoped
public class ImportBatch {
  @Inject ImportJobs jobs;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** In the transaction of the caller. */
  void store(UUID job, RecordSink sink, List<Item> items) {
    List<MappedRecord> records =
        items.stream()
            .map(Item::record)
            .filter(Objects::nonNull)
            .map(MappedRecord.class::cast)
            .toList();
    int accepted = 0;
    int unchanged = 0;
    List<ImportBadRow> bad = new ArrayList<>();
    List<RecordSink.Result> results = records.isEmpty() ? List.of() : sink.acceptAll(records);
    for (int i = 0; i < records.size(); i++) {
      RecordSink.Result result = results.get(i);
      BadRecordException reason = result.bad();
      if (reason != null) {
        bad.add(ImportBadRow.of(job, records.get(i), reason));
      } else if (result.outcome() == RecordSink.Outcome.ACCEPTED) {
        accepted++;
      } else {
        unchanged++;
      }
    }
    for (Item item : items) {
      BadRow row = item.bad();
      if (row != null) {
        bad.add(ImportBadRow.of(job, row));
      }
    }
    bad.stream().sorted(ImportBadRow.BY_RECORD).forEach(entities::persist);
    long upTo = items.get(items.size() - 1).sequence();
    jobs.locked(job).progressed(upTo, accepted, unchanged, bad.size(), clock.instant());
  }

  /** Settles a record that the database refused although the service found nothing wrong. */
  void refuse(UUID job, Item item) {
    MappedRecord record = Objects.requireNonNull(item.record());
    entities.persist(
        ImportBadRow.of(
            job, record, new BadRecordException(null, "cannot be stored; see the service's log")));
    jobs.locked(job).progressed(item.sequence(), 0, 0, 1, clock.instant());
  }

  /** A record or a bad row, in the order of the file. */
  public record Item(long sequence, @Nullable MappedRecord record, @Nullable BadRow bad) {}
}
