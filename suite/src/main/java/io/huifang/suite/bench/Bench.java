package io.huifang.suite.bench;

/**
 * Something that is measured. A new one is a public class with a public constructor, named in
 * {@code META-INF/services/io.huifang.suite.bench.Bench}.
 */
public interface Bench {
  /** Its name on the command line. */
  String name();

  /** What is measured, in one line of the help. */
  String about();

  /** Starts what it needs in the laboratory, which is torn down afterwards, and measures. */
  Report run(Lab lab) throws Exception;
}
