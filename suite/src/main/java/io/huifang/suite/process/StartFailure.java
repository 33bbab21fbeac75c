package io.huifang.suite.process;

/**
 * Something that keeps the suite from running, told in one sentence for the person at the terminal.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure without a technical cause worth keeping. */
  public StartFailure(String sentence) {
    super(sentence);
  }

  /** A failure that keeps its cause for whoever debugs it. */
  public StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence to show; never null. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
