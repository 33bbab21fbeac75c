package io.huifang.ticket.mail.inbound;

/** What came is no mail, or none that we are ready to read; the message says why. */
public final class UnreadableMailException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableMailException(String reason) {
    super(reason);
  }
}
