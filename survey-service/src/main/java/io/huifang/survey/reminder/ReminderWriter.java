package io.huifang.survey.reminder;

import io.huifang.platform.mail.OutgoingMail;
import io.huifang.survey.Invitation;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.mail.Letter;
import io.huifang.survey.mail.Letters;
import io.huifang.survey.mail.MailWriter;
import io.huifang.survey.mail.ReturnAddress;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The mail of the question once more, as a reminder and in the thread of the first one. */
@ApplicationScoped
class ReminderWriter {
  @Inject MailWriter writer;
  @Inject Letters letters;
  @Inject ReturnAddress returns;
  @Inject Questionnaires questionnaires;

  /**
   * @param secret of the link, the same as in the first mail
   */
  Letter letter(Invitation invitation, CustomerCopy customer, String secret) {
    Definition asked = questionnaires.of(invitation).content();
    String known = invitation.language();
    String tag = known == null ? asked.tagFor(customer.language()) : known;
    return letters.of(invitation, customer, asked, tag, secret);
  }

  /**
   * @param id of the mail
   * @param end of the link, after which it need not go out
   */
  OutgoingMail write(Letter letter, UUID id, Instant end) {
    OutgoingMail first = writer.write(letter, end);
    return new OutgoingMail(
            id,
            first.recipient(),
            letter.language().texts(ReminderTexts.class).subject(first.subject()),
            first.text(),
            first.html(),
            id + "@survey.huifang",
            first.giveUpAt())
        .after(first.messageId())
        .refusableAt(first.unsubscribe())
        .returningTo(returns.of(id));
  }
}
