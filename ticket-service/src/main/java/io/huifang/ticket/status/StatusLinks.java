package io.huifang.ticket.status;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.lifecycle.TicketConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Hands out links and finds tickets by them. */
@ApplicationScoped
public class StatusLinks implements PanacheRepositoryBase<StatusLink, String> {
  private static final Duration VALID = Duration.ofDays(180);
  @Inject Clock clock;

  @Inject TicketConfig config;
  @Inject TicketRepository tickets;

  /**
   * A new link; links handed out before stay valid until revoked.
   *
   * @return the whole address, which cannot be read again later
   */
  @Transactional
  public String create(UUID ticket) {
    return config.publicUrl() + "/status/" + secret(ticket);
  }

  /** The secret of a new link, for a browser that is here already. */
  String secret(UUID ticket) {
    LinkToken token = LinkToken.random();
    persist(new StatusLink(token.hash(), ticket, clock.instant().plus(VALID)));
    return token.secret();
  }

  /**
   * Ends every link to a ticket; the next look at the page with one of them finds nothing.
   *
   * @return how many could still be used
   */
  @Transactional
  public int revoke(UUID ticket) {
    Instant now = clock.instant();
    return update(
        "revokedAt = ?1 where ticketId = ?2 and revokedAt is null and expiresAt > ?1", now, ticket);
  }

  /** Links that were made and neither revoked nor too old. */
  public long usable(UUID ticket) {
    return count("ticketId = ?1 and revokedAt is null and expiresAt > ?2", ticket, clock.instant());
  }

  /**
   * The ticket behind a link.
   *
   * @throws ProblemException 404 for a link that is unknown, revoked or too old, and some time
   *     after the ticket was closed; to somebody who guesses all of these look alike
   */
  Ticket ticketOf(String secret) {
    return findByIdOptional(new LinkToken(secret).hash())
        .filter(link -> !link.ended(clock.instant()))
        .flatMap(link -> tickets.findByIdOptional(link.ticketId()))
        .filter(this::stillShown)
        .orElseThrow(() -> ProblemException.notFound("This link"));
  }

  private boolean stillShown(Ticket ticket) {
    Instant closed = tickets.livingOn(ticket).milestones().closedAt();
    return closed == null || clock.instant().isBefore(closed.plus(config.statusAfterClose()));
  }
}
