package io.huifang.ticket.contact;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contacts as stored. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {
  private static final String MINE = " and (?2 = true or team is null or team = ?3)";
  @Inject AggregateLocks locks;
  @Inject Caller caller;

  /**
   * The contact if the caller may see it.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Contact visible(UUID id) {
    return findByIdOptional(id)
        .filter(this::isVisible)
        .orElseThrow(() -> ProblemException.notFound("Contact " + id));
  }

  /**
   * The contact, locked, if it still is at the version that the caller has read.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public Contact toChange(UUID id, @Nullable String ifMatch) {
    return locks.toChange(Contact.class, id, ifMatch, this::isVisible, "Contact");
  }

  /** Locked, whoever may see it. */
  public Optional<Contact> locked(UUID id) {
    return locks.locked(Contact.class, id);
  }

  /**
   * Locked by the id that another system gives it; also one that is not there yet, which nobody
   * else makes until the transaction ends.
   */
  public Optional<Contact> locked(String externalId) {
    locks.oneAtATime("contact", externalId);
    return find("externalId", externalId).firstResultOptional().flatMap(c -> locked(c.id()));
  }

  /** Of these ids of another system, those that are known, with ours. */
  public Map<String, UUID> knownExternalIds(Collection<String> externalIds) {
    return getEntityManager()
        .createQuery("select externalId, id from Contact where externalId in :ids", Object[].class)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /** About a ticket that the caller may see, the latest first. */
  public List<ContactView> ofTicket(UUID ticket, int most) {
    return find("ticketId = ?1 order by course.offeredAt desc, id desc", ticket)
        .page(0, most)
        .stream()
        .map(ContactView::of)
        .toList();
  }

  /** Of a customer, as far as the caller may see them, the latest first. */
  public List<ContactView> ofCustomer(UUID customer, int most) {
    return find(
            "customerId = ?1"
                + MINE.replace("team", "course.team")
                + " order by course.offeredAt desc, id desc",
            customer,
            caller.seesAllTeams(),
            caller.team())
        .page(0, most)
        .stream()
        .map(ContactView::of)
        .toList();
  }

  private boolean isVisible(Contact contact) {
    return caller.maySee(contact.course().team());
  }
}
