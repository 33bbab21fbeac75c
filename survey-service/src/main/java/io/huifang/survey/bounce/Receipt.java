package io.huifang.survey.bounce;

import io.huifang.survey.feedback.mail.MailTaken;
import io.huifang.survey.feedback.mail.NoFeedback;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was handed in.
 *
 * @param reason why a mail was set aside, else null
 * @param feedback that a mail has become, else null
 * @param number of that feedback
 */
record Receipt(
    Became outcome, @Nullable NoFeedback reason, @Nullable UUID feedback, @Nullable String number) {

  /** Of reports and refusals, and then of all other mails. */
  enum Became {
    BOUNCED,
    OPTED_OUT,
    KNOWN,
    UNKNOWN,
    IGNORED,
    FEEDBACK,
    JOINED,
    SET_ASIDE
  }

  static Receipt of(Bounces.Taken taken) {
    return new Receipt(Became.valueOf(taken.name()), null, null, null);
  }

  static Receipt of(MailTaken taken) {
    return new Receipt(
        Became.valueOf(taken.outcome().name()), taken.reason(), taken.feedback(), taken.number());
  }
}
