package io.huifang.ticket.rating;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.loop.AnswerCopies;
import io.huifang.ticket.loop.AnswerCopy;
import io.huifang.ticket.loop.InvitationCopies;
import io.huifang.ticket.loop.InvitationCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a customer rate where the ticket is shown, if survey-service has asked and nobody has
 * answered. Whoever was not asked is not asked here either: how often somebody is asked, and
 * whether, is decided by the rules there and nowhere else.
 */
@ApplicationScoped
public class Ratings {
  static final String GIVEN = "rating.given.v1";
  private static final int LATEST = 5;
  private static final String KEEP =
      "insert into rating (invitation_id, ticket_id, score, at) values (:invitation, :ticket, :score,"
          + " :at) on conflict do nothing";
  @Inject InvitationCopies invitations;
  @Inject AnswerCopies answers;
  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** What the customer of a ticket may rate, or has rated. */
  public Optional<Rateable> of(Ticket ticket) {
    if (ticket.state().active()) {
      return Optional.empty();
    }
    Optional<InvitationCopy.View> asked =
        invitations.of(List.of(ticket.id()), LATEST).stream()
            .filter(one -> one.aboutTicket() || one.followUp())
            .findFirst()
            .filter(InvitationCopy.View::aboutTicket);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    UUID invitation = asked.get().id();
    List<?> given =
        entities
            .createNativeQuery("select score from rating where invitation_id = :invitation")
            .setParameter("invitation", invitation)
            .getResultList();
    if (!given.isEmpty()) {
      return Optional.of(new Rateable(invitation, ((Number) given.get(0)).intValue()));
    }
    List<AnswerCopy.View> said = answers.of(List.of(ticket.id()), List.of(), 10);
    return asked.get().state(clock.instant(), said).equals("SENT")
        ? Optional.of(new Rateable(invitation, null))
        : Optional.empty();
  }

  /**
   * Takes a click; of several the first counts, as with the survey itself.
   *
   * @throws ProblemException 409 if nothing is asked, or was answered
   */
  @Transactional
  public void rate(Ticket ticket, int score, Language language) {
    Rateable asked =
        of(ticket)
            .orElseThrow(
                () -> ProblemException.conflict("not-asked", "There is nothing to be rated now"));
    Instant now = clock.instant();
    int kept =
        entities
            .createNativeQuery(KEEP)
            .setParameter("invitation", asked.invitation())
            .setParameter("ticket", ticket.id())
            .setParameter("score", score)
            .setParameter("at", now)
            .executeUpdate();
    if (kept == 1) {
      Map<String, Object> rating =
          Map.of(
              "invitationId",
              asked.invitation(),
              "ticketId",
              ticket.id(),
              "score",
              score,
              "language",
              language.tag());
      outbox.tell(
          new Fact(GIVEN, asked.invitation(), 1, ticket.id(), now, Map.of("rating", rating)));
    }
  }
}
