package io.huifang.platform.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that could not be taken, with the reason in plain words. */
@Entity
public class ImportBadRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long seq;

  private UUID jobId;
  private long line;
  private @Nullable String externalId;
  private @Nullable String field;
  private String reason;
  private @Nullable String value;

  protected ImportBadRow() {}

  ImportBadRow(
      UUID jobId,
      long line,
      @Nullable String externalId,
      @Nullable String field,
      String reason,
      @Nullable String value) {
    this.jobId = jobId;
    this.line = line;
    this.externalId = externalId;
    this.field = field;
    this.reason = reason;
    this.value = value == null ? null : value.replace("\0", "\\0");
  }

  long seq() {
    return seq;
  }

  /** As the API shows it. */
  public record View(
      long line,
      @Nullable String externalId,
      @Nullable String field,
      String reason,
      @Nullable String value) {}

  View view() {
    return new View(line, externalId, field, reason, value);
  }
}
