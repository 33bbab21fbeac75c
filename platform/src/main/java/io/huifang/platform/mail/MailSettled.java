package io.huifang.platform.mail;

import java.util.UUID;

/**
 * Fired in the transaction that ends a mail.
 *
 * @param mail its id
 * @param reason why it is not out; never with an address in it
 */
public record MailSettled(UUID mail, Outcome outcome, String reason) {

  /** What became of it. */
  public enum Outcome {
    SENT,
    /** The server will not take it for this recipient. */
    REFUSED,
    /** Nobody took it until it was stale. */
    GAVE_UP,
    /** It may have got out, and was to go at most once. */
    UNSURE
  }
}
