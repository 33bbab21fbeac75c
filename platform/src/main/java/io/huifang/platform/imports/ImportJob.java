package io.huifang.platform.imports;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
  private State state;

  private long bytes;
  private long handled;
  private long accepted;
  private long unchanged;
  private long bad;
  private long skipped;
  private @Nullable String error;
  private String createdBy;
  private Instant createdAt;
  private Instant updatedAt;

  protected ImportJob() {}

  ImportJob(String target, String fileName, String mapping, String by, Instant now) {
    this.id = Ids.next();
    this.target = target;
    this.fileName = fileName;
    this.mapping = mapping;
    this.state = State.RECEIVING;
    this.createdBy = by;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** The life of a job. */
  public enum State {
    RECEIVING,
    /** Started in releases before the due-work engine, and not taken up yet. */
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  void received(long size, Instant now) {
    state = State.RUNNING;
    bytes = size;
    updatedAt = now;
  }

  /**
   * @param upTo sequence of the last record that is settled; a resumed run skips so many
   */
  void progressed(long upTo, int more, int same, int wrong, Instant now) {
    handled = upTo;
    accepted += more;
    unchanged += same;
    bad += wrong;
    updatedAt = now;
  }

  void done(long skippedRows, Instant now) {
    state = State.DONE;
    skipped = skippedRows;
    updatedAt = now;
  }

  void failed(String reason, Instant now) {
    state = State.FAILED;
    error = reason;
    updatedAt = now;
  }

  UUID id() {
    return id;
  }

  String target() {
    return target;
  }

  String mapping() {
    return mapping;
  }

  State state() {
    return state;
  }

  long handled() {
    return handled;
  }

  /**
   * As the API shows it.
   *
   * @param handled records settled so far, good and bad
   * @param skipped rows that the mapping filters out, known at the end
   */
  public record View(
      UUID id,
      String target,
      String fileName,
      State state,
      long bytes,
      long handled,
      long accepted,
      long unchanged,
      long bad,
      long skipped,
      @Nullable String error,
      Instant createdAt,
      Instant updatedAt) {}

  View view() {
    return new View(
        id, target, fileName, state, bytes, handled, accepted, unchanged, bad, skipped, error,
        createdAt, updatedAt);
  }
}
