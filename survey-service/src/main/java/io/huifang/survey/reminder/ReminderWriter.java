package io.huifang.survey.reminder;

import io.huifang.platform.language.Language;
import io.huifang.platform.mail.OutgoingMail;
import io.huifang.survey.Invitation;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.mail.Letter;
import io.huifang.survey.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The mail of the question once more, as a reminder and in the thread of the first one. */
@ApplicationScoped
class ReminderWriter {
  @Inject MailWriter writer;
  @Inject SurveyConfig config;

  /**
   * @param id of the mail
   * @param secret of the link, the same as in the first mail
   * @param end of the link, after which it need not go out
   */
  OutgoingMail write(
      Invitation invitation, CustomerCopy customer, UUID id, String secret, Instant end) {
    Language language =
        Language.of(invitation.language() == null ? customer.language() : invitation.language());
    Letter letter =
        new Letter(
            invitation.id(),
            invitation.purpose(),
            customer.address().orElseThrow(),
            customer.name(),
            invitation.ticketNumber(),
            language,
            config.publicUrl() + "/s/" + secret);
    OutgoingMail first = writer.write(letter, end);
    return new OutgoingMail(
            id,
            first.recipient(),
            language.texts(ReminderTexts.class).subject(first.subject()),
            first.text(),
            first.html(),
            id + "@survey.huifang",
            first.giveUpAt())
        .after(first.messageId());
  }
}
