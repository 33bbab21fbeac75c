package io.huifang.survey.results.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written row by row. Only one that was closed is a complete one. */
interface Paper extends Closeable {
  /**
   * @param cells text, number, time or null
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Hands on what was written, so that nothing of it stays in memory. */
  void flush() throws IOException;
}
