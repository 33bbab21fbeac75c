package io.huifang.ticket;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.Version;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets as stored. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
  @Inject Caller caller;

  /**
   * The ticket if the caller may see it.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Ticket visible(UUID id) {
    return findByIdOptional(id)
        .filter(ticket -> caller.maySee(ticket.team()))
        .orElseThrow(() -> ProblemException.notFound("Ticket " + id));
  }

  /**
   * The ticket, locked until the transaction ends, if it still is at the version that the caller
   * has read.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public Ticket toChange(UUID id, @Nullable String ifMatch) {
    Ticket ticket = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (ticket == null || !caller.maySee(ticket.team())) {
      throw ProblemException.notFound("Ticket " + id);
    }
    Version.require(ifMatch, ticket.version());
    return ticket;
  }

  /** Locked for a change that no version guards: messages of customers and due work. */
  public Optional<Ticket> locked(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Ticket> byExternalId(String externalId) {
    return find("externalId", externalId).firstResultOptional();
  }

  String nextNumber() {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('ticket_number')")
                .getSingleResult();
    return String.format("T-%06d", next.longValue());
  }
}
