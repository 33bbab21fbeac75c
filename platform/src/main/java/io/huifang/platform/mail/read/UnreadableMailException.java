package io.huifang.platform.mail.read;

/** What came is no mail, or none that we are ready to read; the message says why. */
public final class UnreadableMailException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableMailException(String reason) {
    super(reason);
  }
}
