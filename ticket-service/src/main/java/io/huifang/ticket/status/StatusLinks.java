package io.huifang.ticket.status;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.TicketConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Hands out links and finds tickets by them. */
@ApplicationScoped
public class StatusLinks implements PanacheRepositoryBase<StatusLink, String> {
  private static final Duration VALID = Duration.ofDays(180);
  @Inject Clock clock;

  @Inject TicketConfig config;

  /**
   * A new link; links handed out before stay valid.
   *
   * @return the whole address, which cannot be read again later
   */
  @Transactional
  public String create(UUID ticket) {
    LinkToken token = LinkToken.random();
    persist(new StatusLink(token.hash(), ticket, clock.instant().plus(VALID)));
    return config.publicUrl() + "/status/" + token.secret();
  }

  /**
   * @throws ProblemException 404 for a link that is unknown or expired; the two look alike to
   *     somebody who guesses
   */
  UUID ticketOf(String secret) {
    return findByIdOptional(new LinkToken(secret).hash())
        .filter(link -> !link.expired(clock.instant()))
        .map(StatusLink::ticketId)
        .orElseThrow(() -> ProblemException.notFound("This link"));
  }
}
