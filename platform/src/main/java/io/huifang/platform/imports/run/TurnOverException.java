package io.huifang.platform.imports.run;

/** Ends the reading of a file because somebody else has his turn; nothing is wrong with it. */
final class TurnOverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TurnOverException() {
    super("Another import has its turn", null, false, false);
  }
}
