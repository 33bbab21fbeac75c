package io.huifang.platform.imports.job;

import jakarta.persistence.Embeddable;

/** How many records came to what end. */
@Embeddable
public class ImportCounts {
  long handled;
  long accepted;
  long changed;
  long replaced;
  long unchanged;
  long bad;
  long skipped;
  long withdrawn;
  long restored;
  long kept;

  protected ImportCounts() {}

  /**
   * @param upTo sequence of the last record that is settled; a resumed run skips so many
   */
  public void add(long upTo, int fresh, int other, int corrected, int same, int wrong) {
    handled = upTo;
    accepted += fresh;
    changed += other;
    replaced += corrected;
    unchanged += same;
    bad += wrong;
  }

  public void skipped(long rows) {
    skipped = rows;
  }

  /** What an undo has done. */
  public void undone(int takenOut, int putBack, int left) {
    withdrawn += takenOut;
    restored += putBack;
    kept += left;
  }

  /** An undo tries again what an earlier one had to keep. */
  public void nothingKept() {
    kept = 0;
  }

  public long handled() {
    return handled;
  }

  public long kept() {
    return kept;
  }
}
