package io.huifang.platform.imports.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about one row of a file, in plain words. */
@Entity
@Table(name = "import_bad_row")
public class ImportNote {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long seq;

  private UUID jobId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private long record;
  private long line;
  private @Nullable String externalId;

  @Column(name = "of_column")
  private @Nullable String column;

  private @Nullable String field;
  private String reason;
  private @Nullable String value;

  protected ImportNote() {}

  ImportNote(UUID jobId, Kind kind, Text text) {
    this.jobId = jobId;
    this.kind = kind;
    this.record = text.record();
    this.line = text.line();
    this.externalId = clean(text.externalId());
    this.column = clean(text.column());
    this.field = text.field();
    this.reason = String.valueOf(clean(text.reason()));
    this.value = clean(text.value());
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : text.replace("\0", "\\0");
  }

  /** Why there is something to tell. */
  public enum Kind {
    /** Could not be taken. */
    BAD,
    /** Known with other content. */
    CHANGED,
    /** Left by an undo. */
    KEPT
  }

  /** Rises with the order in which it was told. */
  public long seq() {
    return seq;
  }

  /**
   * As the API shows it.
   *
   * @param record number of the record in the file, from 1; 0 where no file is at hand
   * @param line physical line on which the row starts, 0 where no file is at hand
   * @param column of the file
   * @param field of the target
   * @param value what stood in the file, the first 200 characters
   */
  public record Text(
      long record,
      long line,
      @Nullable String externalId,
      @Nullable String column,
      @Nullable String field,
      String reason,
      @Nullable String value) {}

  public Text text() {
    return new Text(record, line, externalId, column, field, reason, value);
  }
}
