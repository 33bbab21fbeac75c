package io.huifang.platform.imports.job;

/** What a job does with the file. */
public enum ImportMode {
  /** Stores nothing and tells what would come. */
  DRY_RUN,
  /** Takes what is new; what is known with other content is reported and stays. */
  ADD,
  /** Takes what is new and corrects what is known with other content. */
  REPLACE
}
