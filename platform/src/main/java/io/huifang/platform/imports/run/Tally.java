package io.huifang.platform.imports.run;

import io.huifang.platform.imports.job.ImportCounts;
import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.imports.job.ImportNotes;
import java.util.UUID;

/** What became of the records of one batch. */
final class Tally {
  private final ImportNotes notes;
  private final UUID job;
  private int fresh;
  private int changed;
  private int replaced;
  private int same;
  private int bad;

  Tally(ImportNotes notes, UUID job) {
    this.notes = notes;
    this.job = job;
  }

  void fresh() {
    fresh++;
  }

  void same() {
    same++;
  }

  void replaced() {
    replaced++;
  }

  void changed(ImportNote.Text text) {
    changed++;
    notes.add(job, ImportNote.Kind.CHANGED, text);
  }

  void bad(ImportNote.Text text) {
    bad++;
    notes.add(job, ImportNote.Kind.BAD, text);
  }

  void into(ImportCounts counts, long upTo) {
    counts.add(upTo, fresh, changed, replaced, same, bad);
  }
}
