package io.huifang.platform.imports.job;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file on its way in; the row is all the state there is, so any replica can go on with it. */
@Entity
@Audited(
    kind = "import",
    open = {"target", "createdBy"},
    hidden = "mapping")
public class ImportJob {
  @Id private UUID id;
  private String target;
  private String fileName;
  private String mapping;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Enumerated(EnumType.STRING)
  private ImportMode mode;

  private long bytes;
  private long parts;
  private long fileRead;
  @Embedded private ImportCounts counts;
  private int deaths;
  private long workedMs;
  private @Nullable String preview;
  private @Nullable String error;
  private String createdBy;
  private Instant createdAt;
  private Instant updatedAt;

  protected ImportJob() {}

  public ImportJob(String target, String fileName, String mapping, String by, Instant now) {
    this.id = Ids.next();
    this.target = target;
    this.fileName = fileName;
    this.mapping = mapping;
    this.state = ImportState.RECEIVING;
    this.mode = ImportMode.ADD;
    this.counts = new ImportCounts();
    this.createdBy = by;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * @param more bytes that a part has brought, fewer than none if it replaced a longer one
   */
  public void received(long more, Instant now) {
    bytes += more;
    updatedAt = now;
  }

  /** Only while it waits for its start. */
  public void means(String otherMapping, Instant now) {
    mapping = otherMapping;
    updatedAt = now;
  }

  /** Begins at the first record, also after a dry run. */
  public void started(ImportMode how, long count, Instant now) {
    mode = how;
    parts = count;
    state = ImportState.RUNNING;
    counts = new ImportCounts();
    preview = null;
    error = null;
    deaths = 0;
    workedMs = 0;
    fileRead = 0;
    updatedAt = now;
  }

  /** Somebody works on it now. Unless he says that he got ahead or gave up, he has died. */
  public void takenUp() {
    deaths++;
  }

  /** The worker has ended in good order or got ahead. */
  public void alive() {
    deaths = 0;
  }

  public void worked(Duration time, long read) {
    workedMs += time.toMillis();
    fileRead = Math.max(fileRead, read);
  }

  public void progressed(Instant now) {
    deaths = 0;
    updatedAt = now;
  }

  public void shows(String text) {
    preview = text;
  }

  public void become(ImportState next, Instant now) {
    state = next;
    updatedAt = now;
  }

  public void failed(String reason, Instant now) {
    become(ImportState.FAILED, now);
    error = reason.length() > 1000 ? reason.substring(0, 1000) : reason;
  }

  public UUID id() {
    return id;
  }

  public String target() {
    return target;
  }

  public String mapping() {
    return mapping;
  }

  public ImportState state() {
    return state;
  }

  public ImportMode mode() {
    return mode;
  }

  public long bytes() {
    return bytes;
  }

  public long parts() {
    return parts;
  }

  public int deaths() {
    return deaths;
  }

  public Duration worked() {
    return Duration.ofMillis(workedMs);
  }

  public ImportCounts counts() {
    return counts;
  }

  public @Nullable String preview() {
    return preview;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** As the API shows it. */
  public ImportView view() {
    return new ImportView(
        id,
        target,
        fileName,
        state,
        mode,
        bytes,
        fileRead,
        counts.handled,
        counts.accepted,
        counts.changed,
        counts.replaced,
        counts.unchanged,
        counts.bad,
        counts.skipped,
        counts.withdrawn,
        counts.restored,
        counts.kept,
        error,
        createdBy,
        createdAt,
        updatedAt);
  }
}
