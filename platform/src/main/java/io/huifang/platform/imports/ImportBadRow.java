package io.huifang.platform.imports;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that could not be taken, with the reason in plain words. */
@Entity
public class ImportBadRow {
  static final Comparator<ImportBadRow> BY_RECORD = Comparator.comparingLong(row -> row.record);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long seq;

  private UUID jobId;
  private long record;
  private long line;
  private @Nullable String externalId;

  @Column(name = "of_column")
  private @Nullable String column;

  private @Nullable String field;
  private String reason;
  private @Nullable String value;

  protected ImportBadRow() {}

  private ImportBadRow(UUID jobId, BadRow row) {
    this.jobId = jobId;
    this.record = row.sequence();
    this.line = row.line();
    this.externalId = sound(row.externalId());
    this.column = sound(row.column());
    this.field = row.field();
    this.reason = row.reason();
    this.value = sound(row.value());
  }

  /** A row that could not be read. */
  static ImportBadRow of(UUID job, BadRow row) {
    return new ImportBadRow(job, row);
  }

  /** A record that could be read and made no sense. */
  static ImportBadRow of(UUID job, MappedRecord record, BadRecordException reason) {
    MappedValues values = record.values();
    String field = reason.field();
    String column = reason.column();
    String value = reason.value();
    return new ImportBadRow(
        job,
        new BadRow(
            record.sequence(),
            reason.line() == 0 ? record.firstLine() : reason.line(),
            record.externalId(),
            column == null && field != null ? values.column(field) : column,
            field,
            String.valueOf(reason.getMessage()),
            value == null && field != null ? values.shown(field) : value));
  }

  private static @Nullable String sound(@Nullable String text) {
    return text == null ? null : text.replace("\0", "\\0");
  }

  long seq() {
    return seq;
  }

  /**
   * As the API shows it.
   *
   * @param record number of the record in the file, from 1
   * @param line physical line on which its row starts
   * @param column of the file, several where the field is made of several
   * @param value what stood there, shortened
   */
  public record View(
      long record,
      long line,
      @Nullable String externalId,
      @Nullable String column,
      @Nullable String field,
      String reason,
      @Nullable String value) {}

  View view() {
    return new View(record, line, externalId, column, field, reason, value);
  }
}
