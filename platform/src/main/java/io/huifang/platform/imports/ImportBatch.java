package io.huifang.platform.imports;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a batch, its bad rows and the progress in one transaction: a crash repeats nothing. */
@ApplicationScoped
public class ImportBatch {
  @Inject ImportJobs jobs;
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void store(UUID job, RecordSink sink, List<Item> items) {
    int accepted = 0;
    int unchanged = 0;
    int bad = 0;
    for (Item item : items) {
      BadRow badRow = item.bad();
      MappedRecord record = item.record();
      if (record != null) {
        try {
          if (sink.accept(record) == RecordSink.Outcome.ACCEPTED) {
            accepted++;
          } else {
            unchanged++;
          }
        } catch (BadRecordException e) {
          report(job, record.firstLine(), record.externalId(), e.field(), e.getMessage(), null);
          bad++;
        }
      } else if (badRow != null) {
        report(
            job,
            badRow.line(),
            badRow.externalId(),
            badRow.field(),
            badRow.reason(),
            badRow.value());
        bad++;
      }
    }
    Instant now = clock.instant();
    long upTo = items.get(items.size() - 1).sequence();
    jobs.locked(job).progressed(upTo, accepted, unchanged, bad, now, now.plus(ImportJobs.LEASE));
  }

  /** Settles a record that the database refused although the service found nothing wrong. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refuse(UUID job, Item item) {
    MappedRecord record = java.util.Objects.requireNonNull(item.record());
    report(job, record.firstLine(), record.externalId(), null, "cannot be stored", null);
    Instant now = clock.instant();
    jobs.locked(job).progressed(item.sequence(), 0, 0, 1, now, now.plus(ImportJobs.LEASE));
  }

  private void report(
      UUID job,
      long line,
      @Nullable String externalId,
      @Nullable String field,
      @Nullable String reason,
      @Nullable String value) {
    entities.persist(new ImportBadRow(job, line, externalId, field, String.valueOf(reason), value));
  }

  /** A record or a bad row, in the order of the file. */
  public record Item(long sequence, @Nullable MappedRecord record, @Nullable BadRow bad) {}
}
