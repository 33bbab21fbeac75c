package io.huifang.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way; the row is gone once it is out.
 *
 * @param id of what it is about, for whoever wants to hear what became of it
 * @param messageId without brackets; the same in every attempt, so that a mail that went out twice
 *     is shown once by most readers
 * @param html null for text only
 * @param giveUpAt when it is stale, null for never
 * @param thread message ids without brackets that came before, oldest first, parted by blanks; null
 *     for a mail that begins something
 * @param withFiles whether {@link MailFiles} is asked for what goes with it
 * @param once whether it never goes out a second time, not even when nobody knows what became of
 *     the first: then it ends as {@link MailSettled.Outcome#UNSURE}
 * @param unsubscribe where one says not to be written to again, parted by blanks, first an https
 *     address that takes the one click of RFC 8058; null for what one has to be told
 * @param returnPath where the mail comes back to if nobody takes it, null for the sender
 */
public record OutgoingMail(
    UUID id,
    String recipient,
    String subject,
    String text,
    @Nullable String html,
    String messageId,
    @Nullable Instant giveUpAt,
    @Nullable String thread,
    boolean withFiles,
    boolean once,
    @Nullable String unsubscribe,
    @Nullable String returnPath) {

  /** A mail that begins something, without files; it goes again where it may not have arrived. */
  public OutgoingMail(
      UUID id,
      String recipient,
      String subject,
      String text,
      @Nullable String html,
      String messageId,
      @Nullable Instant giveUpAt) {
    this(id, recipient, subject, text, html, messageId, giveUpAt, null, false, false, null, null);
  }

  /** The same behind what came before, null if nothing did. */
  public OutgoingMail after(@Nullable String messages) {
    return with(messages, withFiles, once, unsubscribe, returnPath);
  }

  /** The same, with files or without. */
  public OutgoingMail enclosing(boolean files) {
    return with(thread, files, once, unsubscribe, returnPath);
  }

  /** The same, at most once. */
  public OutgoingMail atMostOnce() {
    return with(thread, withFiles, true, unsubscribe, returnPath);
  }

  /** The same, saying where one says not to be written to again. */
  public OutgoingMail refusableAt(@Nullable String addresses) {
    return with(thread, withFiles, once, addresses, returnPath);
  }

  /** The same, coming back to there. */
  public OutgoingMail returningTo(@Nullable String address) {
    return with(thread, withFiles, once, unsubscribe, address);
  }

  private OutgoingMail with(
      @Nullable String before,
      boolean files,
      boolean atMostOnce,
      @Nullable String refusable,
      @Nullable String back) {
    return new OutgoingMail(
        id,
        recipient,
        subject,
        text,
        html,
        messageId,
        giveUpAt,
        before,
        files,
        atMostOnce,
        refusable,
        back);
  }
}
