package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer that was typed to the customer, in the transaction that closes the case, and
 * writes into the case what became of it.
 */
@ApplicationScoped
class AnswerMails {
  private static final Logger LOG = Logger.getLogger(AnswerMails.class);

  /** Later somebody has to see to it in another way. */
  private static final Duration STALE_AFTER = Duration.ofDays(3);

  @Inject Mails mails;
  @Inject Directory directory;
  @Inject CaseService service;
  @Inject Clock clock;

  @Inject
  @Location("mail/answer.txt")
  Template text;

  @Inject
  @Location("mail/answer.html")
  Template html;

  void onClose(@Observes CaseChanged change) {
    EscalationCase subject = change.subject();
    CustomerCopy.View customer =
        directory.customer(subject.customerId()).map(CustomerCopy::view).orElse(null);
    if (change.type() != CaseChange.CLOSED || customer == null || customer.email() == null) {
      return;
    }
    UUID id = Ids.next();
    Language language = Language.of(customer.language());
    mails.send(
        new OutgoingMail(
            id,
            customer.email(),
            title(subject, language),
            fill(text, subject, customer, language),
            fill(html, subject, customer, language),
            // begins with the case, by which it is found when the customer is erased
            subject.id() + "." + UUID.randomUUID() + "@huifang",
            clock.instant().plus(STALE_AFTER)));
    subject.answerGoesBy(id);
  }

  private static String title(EscalationCase subject, Language language) {
    AnswerTexts texts = language.texts(AnswerTexts.class);
    String ticket = subject.ticketNumber();
    return ticket == null ? texts.subject() : texts.subjectOf(ticket);
  }

  private static String fill(
      Template template, EscalationCase subject, CustomerCopy.View customer, Language language) {
    @Nullable String name = customer.name();
    TemplateInstance page = template.instance().setLocale(language.tag());
    return page.data("name", name == null || name.isBlank() ? null : name)
        .data("answer", subject.answer())
        .data("reached", subject.withoutCall() == null)
        .data("language", language.tag())
        .render();
  }

  /** The case does not wait for a mail, but its owner has to know if one did not arrive. */
  void onEnd(@Observes MailSettled end) {
    boolean arrived = end.outcome() == MailSettled.Outcome.SENT;
    if (!arrived) {
      LOG.warnf("Mail %s did not get out: %s", end.mail(), end.reason());
    }
    service.answerSettled(end.mail(), arrived, end.reason());
  }
}
