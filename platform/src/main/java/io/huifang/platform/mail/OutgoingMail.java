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
    boolean once) {

  /** A mail that begins something, without files; it goes again where it may not have arrived. */
  public OutgoingMail(
      UUID id,
      String recipient,
      String subject,
      String text,
      @Nullable String html,
      String messageId,
      @Nullable Instant giveUpAt) {
    this(id, recipient, subject, text, html, messageId, giveUpAt, null, false, false);
  }

  /** The same behind what came before, null if nothing did. */
  public OutgoingMail after(@Nullable String messages) {
    return new OutgoingMail(
        id, recipient, subject, text, html, messageId, giveUpAt, messages, withFiles, once);
  }

  /** The same, with files or without. */
  public OutgoingMail enclosing(boolean files) {
    return new OutgoingMail(
        id, recipient, subject, text, html, messageId, giveUpAt, thread, files, once);
  }

  /** The same, at most once. */
  public OutgoingMail atMostOnce() {
    return new OutgoingMail(
        id, recipient, subject, text, html, messageId, giveUpAt, thread, withFiles, true);
  }
}
