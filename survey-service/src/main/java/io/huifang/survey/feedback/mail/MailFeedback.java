package io.huifang.survey.feedback.mail;

import io.huifang.platform.id.Ids;
import io.huifang.survey.Invitation;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackLinks;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Receiving;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.arrival.FeedbackDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes feedback of a mail, in the transaction of the caller. */
@ApplicationScoped
class MailFeedback {
  @Inject AnsweredInvitation answered;
  @Inject CustomerCopies customers;
  @Inject FeedbackDoor door;
  @Inject Receiving receiving;
  @Inject MailBook book;

  /**
   * @param mail its row in the book
   * @param at when it came, null for now; never what the mail says of it
   * @param team whose it is, null for that of the invitation
   * @param by who says that it is feedback, null if it came by itself
   */
  Feedback make(
      UUID mail,
      Written written,
      @Nullable Instant at,
      @Nullable String team,
      @Nullable String by) {
    Invitation invitation = answered.known(written.invitation()).orElse(null);
    NewFeedback told =
        new NewFeedback(
            Source.MAIL,
            null,
            null,
            written.subject().isEmpty() ? null : written.subject(),
            written.text(),
            written.language().tag(),
            new NewFeedback.Author(customer(written, invitation), written.name(), written.from()),
            at,
            null,
            null,
            null,
            team == null && invitation != null ? invitation.dims().team() : team);
    Feedback feedback =
        receiving.store(Ids.next(), door.checked(told), links(invitation), by, written.missing());
    book.became(mail, feedback.id());
    return feedback;
  }

  private @Nullable UUID customer(Written written, @Nullable Invitation invitation) {
    if (invitation != null && invitation.customerId() != null) {
      return invitation.customerId();
    }
    return Optional.ofNullable(written.from()).flatMap(customers::byEmail).orElse(null);
  }

  private static FeedbackLinks links(@Nullable Invitation invitation) {
    return invitation == null
        ? FeedbackLinks.NONE
        : new FeedbackLinks(
            null, invitation.ticketId(), invitation.ticketNumber(), invitation.caseId(), null);
  }
}
