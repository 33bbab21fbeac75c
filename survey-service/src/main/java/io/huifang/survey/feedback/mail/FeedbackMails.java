package io.huifang.survey.feedback.mail;

import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.mail.read.MailReader;
import io.huifang.platform.mail.read.UnreadableMailException;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Invitation;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackConfig;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.Handling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a mail of a person as feedback, once, and sets aside what no person has written. */
@ApplicationScoped
public class FeedbackMails {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String WRITTEN =
      """
      select count(*) from feedback where source = 'MAIL'
        and lower(author_contact) = :address and received_at > :since
      """;
  @Inject MailReader reader;
  @Inject MailBook book;
  @Inject MailAsides asides;
  @Inject MailFeedback feedback;
  @Inject AnsweredInvitation answered;
  @Inject Feedbacks feedbacks;
  @Inject Handling handling;
  @Inject FeedbackConfig config;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * @param bytes the whole mail as it came
   * @param addressed mails of ours whose return address it was sent to
   * @throws UnreadableMailException if it is none that can be read; then nothing is taken
   */
  @Transactional(rollbackOn = Exception.class)
  public MailTaken take(byte[] bytes, List<UUID> addressed) throws UnreadableMailException {
    InboundMail mail = reader.read(new ByteArrayInputStream(bytes));
    if (!Written.readable(mail)) {
      throw new UnreadableMailException("a mail of so many parts is not read");
    }
    MailBook.Key key = MailBook.Key.of(mail, bytes);
    Optional<UUID> row = book.write(key);
    if (row.isEmpty()) {
      return known(key);
    }
    Written written =
        Written.of(
            mail, answered.of(mail.references(), addressed).map(Invitation::id).orElse(null));
    Optional<NoFeedback> odd = NoFeedback.in(mail).or(() -> tooOften(mail.from()));
    if (odd.isPresent()) {
      asides.keep(row.get(), odd.get(), written);
      return MailTaken.aside(odd.get());
    }
    return made(row.get(), mail, written);
  }

  private MailTaken made(UUID row, InboundMail mail, Written written) {
    Optional<Feedback> earlier = book.earlier(mail.references()).flatMap(handling::goingOn);
    Feedback fresh =
        feedback.make(row, written, null, earlier.map(Feedback::team).orElse(null), null);
    earlier.ifPresent(main -> handling.goesOn(fresh, main));
    return new MailTaken(
        earlier.isPresent() ? MailTaken.Outcome.JOINED : MailTaken.Outcome.FEEDBACK,
        null,
        fresh.id(),
        fresh.number());
  }

  private MailTaken known(MailBook.Key key) {
    Optional<Feedback> before = book.feedbackOf(key).flatMap(feedbacks::findByIdOptional);
    return new MailTaken(
        MailTaken.Outcome.KNOWN,
        null,
        before.map(Feedback::id).orElse(null),
        before.map(Feedback::number).orElse(null));
  }

  /** A program that has gone wild must not fill the inbox. */
  private Optional<NoFeedback> tooOften(String address) {
    Number written =
        (Number)
            PlainQuery.of(entities, WRITTEN)
                .setParameter("address", address)
                .setParameter("since", clock.instant().minus(HOUR))
                .getSingleResult();
    return written.longValue() < config.mailsPerHour()
        ? Optional.empty()
        : Optional.of(NoFeedback.TOO_OFTEN);
  }
}
