package io.huifang.platform.imports.job;

import io.huifang.platform.due.DueRules;
import java.time.Duration;

/** The kinds of due work that imports are; the key is the id of the job. */
public final class ImportWork {
  /** Reads the file. */
  public static final String RUN = "import";

  /** Takes everything back. */
  public static final String UNDO = "import-undo";

  /** Throws away an upload that nobody starts. */
  public static final String EXPIRY = "import-expiry";

  /** Two at once, so that a small file is not stuck behind a large one. */
  public static final DueRules RULES =
      DueRules.ERRANDS
          .batch(2)
          .workers(2)
          .lease(Duration.ofSeconds(20))
          .parkAfter(0)
          .pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private ImportWork() {}
}
