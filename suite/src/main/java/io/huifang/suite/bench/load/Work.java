package io.huifang.suite.bench.load;

/** What one caller does again and again; it belongs to one thread. */
public interface Work extends AutoCloseable {
  /** Does it once; an exception ends the bench, because a fast failure is no speed. */
  void once() throws Exception;

  /** Makes one for each caller. */
  interface Factory {
    /** Opens what a caller needs, such as a connection. */
    Work open() throws Exception;
  }
}
