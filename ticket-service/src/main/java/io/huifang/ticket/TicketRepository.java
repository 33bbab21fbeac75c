package io.huifang.ticket;

import io.huifang.platform.id.NumberPool;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tickets as stored. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
  private static final String FAMILY =
      """
      with recursive family(id) as (
        select cast(:ticket as uuid)
        union select t.id from ticket t join family f on t.merged_into = f.id)
      select id from family
      """;
  private final NumberPool numbers;
  @Inject AggregateLocks locks;
  @Inject Caller caller;

  @Inject
  TicketRepository(DataSource database) {
    numbers = new NumberPool(database, "ticket_number");
  }

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

  /** The newest tickets of these customers, of those that the caller may see. */
  public List<Ticket> ofCustomers(Collection<UUID> customers, int most) {
    if (customers.isEmpty()) {
      return List.of();
    }
    String newest = " order by id desc";
    return (caller.seesAllTeams()
            ? find("customerId in ?1" + newest, customers)
            : find(
                "customerId in ?1 and (team is null or team = ?2)" + newest,
                customers,
                caller.team()))
        .page(0, most)
        .list();
  }

  /**
   * The same by its number, such as {@code T-000817}.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Ticket visible(String number) {
    return find("number", number)
        .firstResultOptional()
        .filter(ticket -> caller.maySee(ticket.team()))
        .orElseThrow(() -> ProblemException.notFound("Ticket " + number));
  }

  /**
   * The ticket, locked until the transaction ends, if it still is at the version that the caller
   * has read.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public Ticket toChange(UUID id, @Nullable String ifMatch) {
    return locks.toChange(
        Ticket.class, id, ifMatch, ticket -> caller.maySee(ticket.team()), "Ticket");
  }

  /**
   * Another ticket that takes part in a change of a ticket, locked as well. Two people who lock the
   * same two tickets must do it in the same order, so both are locked by the lower id first.
   *
   * @throws ProblemException 404 if it is unknown or of another team
   */
  public Ticket alsoToChange(UUID first, UUID other) {
    return lockedInOrder(List.of(first, other)).stream()
        .filter(ticket -> ticket.id().equals(other) && caller.maySee(ticket.team()))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("Ticket " + other));
  }

  /** The ticket and all that live on in it. */
  public List<UUID> family(UUID ticket) {
    return FirstColumn.of(
        getEntityManager().createNativeQuery(FAMILY).setParameter("ticket", ticket), UUID.class);
  }

  /** The ticket in which a merged one lives on, or the ticket itself. */
  public Ticket livingOn(Ticket ticket) {
    Ticket now = ticket;
    for (UUID next = now.mergedInto(); next != null; next = now.mergedInto()) {
      now = findById(next);
    }
    return now;
  }

  /** Locked for a change that no version guards: messages of customers and due work. */
  public Optional<Ticket> locked(UUID id) {
    return locks.locked(Ticket.class, id);
  }

  /** Locked one after the other in the order of the ids; unknown ones are left out. */
  public List<Ticket> lockedInOrder(List<UUID> ids) {
    return getEntityManager()
        .createQuery("from Ticket where id in :ids order by id", Ticket.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What somebody has that is open, the oldest first. */
  public List<UUID> openOf(String agent, int most) {
    return getEntityManager()
        .createQuery(
            "select id from Ticket where agent = :agent and origin = 'LIVE'"
                + " and state in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'PENDING_INTERNAL') order by id",
            UUID.class)
        .setParameter("agent", agent)
        .setMaxResults(most)
        .getResultList();
  }

  /** Open tickets of a customer who was of another tier or segment when they came. */
  public List<UUID> openOfOtherTier(UUID customer, Tier tier, @Nullable String segment, int most) {
    return getEntityManager()
        .createQuery(
            "select id from Ticket where customerId = :customer and origin = 'LIVE'"
                + " and state in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'PENDING_INTERNAL')"
                + " and (classification.tier <> :tier"
                + " or classification.segment is distinct from :segment) order by id",
            UUID.class)
        .setParameter("customer", customer)
        .setParameter("tier", tier)
        .setParameter("segment", segment)
        .setMaxResults(most)
        .getResultList();
  }

  /** Of these ids of another system, those that are known, with ours. */
  public Map<String, UUID> knownExternalIds(Collection<String> externalIds) {
    return getEntityManager()
        .createQuery("select externalId, id from Ticket where externalId in :ids", Object[].class)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  public String nextNumber() {
    return String.format("T-%06d", numbers.next());
  }
}
