package io.huifang.platform.imports.job;

/** The life of a job. */
public enum ImportState {
  RECEIVING,
  /** Started in releases before the due-work engine, and not taken up yet. */
  WAITING,
  RUNNING,
  /** A dry run is over; the file is still here and can be imported. */
  CHECKED,
  DONE,
  FAILED,
  /** Stopped by somebody; what came until then stays until the job is undone. */
  CANCELLED,
  /** Nobody has started it in time. */
  EXPIRED,
  UNDOING,
  UNDONE;

  /** Whether the file waits for somebody to say what is to be done. */
  public boolean waitsForStart() {
    return this == RECEIVING || this == CHECKED;
  }
}
