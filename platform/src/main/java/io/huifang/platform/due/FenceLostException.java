package io.huifang.platform.due;

/** The row was taken over, re-planned or cancelled meanwhile: the transaction must not commit. */
public final class FenceLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FenceLostException(String message) {
    super(message);
  }

  /** Whether that is why a transaction has failed. */
  public static boolean within(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof FenceLostException) {
        return true;
      }
    }
    return false;
  }
}
