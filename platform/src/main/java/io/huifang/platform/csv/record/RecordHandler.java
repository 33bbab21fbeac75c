package io.huifang.platform.csv.record;

/**
 * Takes what an import reads, in order of sequence; an exception ends the import and is passed on.
 */
public interface RecordHandler {
  void record(MappedRecord good);

  void bad(BadRow row);

  /** Called every thousand rows, also while records are skipped for a resume. */
  default void progress(long rows, long bytes) {}
}
