package io.huifang.survey.feedback.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param reason why it was set aside, else null
 * @param feedback that it became, else null
 * @param number of that feedback
 */
public record MailTaken(
    Outcome outcome,
    @Nullable NoFeedback reason,
    @Nullable UUID feedback,
    @Nullable String number) {

  /** What became of it. */
  public enum Outcome {
    /** It stands in the inbox. */
    FEEDBACK,
    /** It stands there joined into the feedback that it goes on with. */
    JOINED,
    /** Nobody has written it, as far as can be told; it waits for somebody who knows better. */
    SET_ASIDE,
    /** It was here before. */
    KNOWN
  }

  static MailTaken aside(NoFeedback reason) {
    return new MailTaken(Outcome.SET_ASIDE, reason, null, null);
  }
}
