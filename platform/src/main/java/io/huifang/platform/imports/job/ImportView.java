package io.huifang.platform.imports.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param bytes of the file as it was sent
 * @param bytesRead of them, by whoever works on it
 * @param handled records settled so far, good and bad
 * @param accepted new ones; in a dry run those that would be new
 * @param changed known with other content, and left as they are
 * @param replaced known with other content, and corrected
 * @param unchanged known and the same
 * @param skipped rows that the mapping filters out, known at the end
 * @param withdrawn records that an undo has taken out
 * @param restored records that an undo has put back as they were before this job
 * @param kept records that an undo has left, because somebody has worked on them since
 */
public record ImportView(
    UUID id,
    String target,
    String fileName,
    ImportState state,
    ImportMode mode,
    long bytes,
    long bytesRead,
    long handled,
    long accepted,
    long changed,
    long replaced,
    long unchanged,
    long bad,
    long skipped,
    long withdrawn,
    long restored,
    long kept,
    @Nullable String error,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** How far it is, by the bytes that were read; all of it once it has ended. */
  public int percent() {
    return state == ImportState.RUNNING || state == ImportState.FAILED
        ? (int) Math.min(100, bytesRead * 100 / Math.max(1, bytes))
        : state == ImportState.RECEIVING ? 0 : 100;
  }

  /** Whether it will look otherwise in a moment. */
  public boolean moving() {
    return state == ImportState.RUNNING || state == ImportState.UNDOING;
  }

  public boolean cancellable() {
    return state == ImportState.RUNNING || state.waitsForStart();
  }

  /** Whether there is something to take back, be it what the last undo has kept. */
  public boolean undoable() {
    return switch (state) {
      case RUNNING, DONE, FAILED, CANCELLED -> mode != ImportMode.DRY_RUN;
      case UNDONE -> kept > 0;
      default -> false;
    };
  }
}
