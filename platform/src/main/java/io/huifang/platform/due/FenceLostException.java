package io.huifang.platform.due;

/** The row was taken over, re-planned or cancelled meanwhile: the transaction must not commit. */
public final class FenceLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FenceLostException(String message) {
    super(message);
  }
}
