package io.huifang.platform.imports.job;

/** The kinds of due work that imports are; the key is the id of the job. */
public final class ImportWork {
  /** Reads the file. */
  public static final String RUN = "import";

  /** Takes everything back. */
  public static final String UNDO = "import-undo";

  /** Throws away an upload that nobody starts. */
  public static final String EXPIRY = "import-expiry";

  private ImportWork() {}
}
