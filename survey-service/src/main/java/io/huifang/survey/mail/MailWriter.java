package io.huifang.survey.mail;

import io.huifang.platform.mail.OutgoingMail;
import io.huifang.survey.Purpose;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Writes the mail in the customer's language, as text and as HTML. */
@ApplicationScoped
public class MailWriter {
  @Inject ReturnAddress returns;

  @Inject
  @Location("mail/invitation.txt")
  Template text;

  @Inject
  @Location("mail/invitation.html")
  Template html;

  /**
   * The mail, by the id of its invitation.
   *
   * @param staleAt when it need not go out any more
   */
  public OutgoingMail write(Letter letter, Instant staleAt) {
    return new OutgoingMail(
            letter.invitation(),
            letter.to(),
            subject(letter),
            fill(text, letter),
            fill(html, letter),
            letter.invitation() + "@survey.huifang",
            staleAt)
        .refusableAt(returns.refusals(letter))
        .returningTo(returns.of(letter.invitation()));
  }

  private static String fill(Template template, Letter letter) {
    return template
        .instance()
        .setLocale(letter.language().tag())
        .data("letter", letter)
        .data("followUp", letter.purpose() == Purpose.CASE)
        .render();
  }

  private static String subject(Letter letter) {
    LetterTexts texts = letter.language().texts(LetterTexts.class);
    String about = letter.ticketNumber();
    return about == null || about.isEmpty()
        ? letter.title()
        : texts.subjectOf(letter.title(), about);
  }
}
