package io.huifang.ticket.customer;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The handles of people, those of records that live on in theirs included. */
@ApplicationScoped
public class HandleBook {
  private static final String OF =
      """
      select id, kind, shown, main, since from (
        select distinct on (kind, value) id, kind, shown, since,
          first and customer_id = :customer as main
        from customer_handle where customer_id in (select customer_family(:customer))
        order by kind, value, first and customer_id = :customer desc, since, id) each
      order by kind, main desc, since, id
      """;
  private static final String ADD =
      """
      insert into customer_handle (customer_id, kind, value, shown, first, since)
      values (:customer, :kind, :value, :shown, false, :at) on conflict do nothing
      """;
  private static final String REMOVE =
      """
      delete from customer_handle where kind = :kind and value = :value
        and customer_id in (select customer_family(:customer))
      """;
  @Inject EntityManager entities;
  @Inject CustomerHandles contacts;
  @Inject Aliases aliases;
  @Inject Audit audit;
  @Inject Clock clock;

  public List<Handle> of(UUID customer) {
    List<?> rows =
        entities
            .createNativeQuery(OF, Tuple.class)
            .setParameter("customer", customer)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(HandleBook::handle).toList();
  }

  /** Whether an address belongs to this person. */
  public boolean isReachedAt(UUID customer, String address) {
    return of(customer).stream()
        .filter(handle -> handle.kind() == Handle.Kind.EMAIL)
        .anyMatch(handle -> handle.shown().strip().equalsIgnoreCase(address));
  }

  private static Handle handle(Tuple row) {
    return new Handle(
        row.get(0, UUID.class),
        Handle.Kind.valueOf(row.get(1, String.class)),
        row.get(2, String.class),
        row.get(3, Boolean.class),
        row.get(4, Instant.class));
  }

  /** For a record just made, about which nobody has to be asked. */
  void began(UUID customer, Handle.Kind kind, String value) {
    entities.flush();
    write(customer, kind, value, value);
  }

  /**
   * Who is reached there. Whoever comes from there just now waits until the transaction ends, so it
   * is asked before a customer is locked, in the order of a contact.
   *
   * @throws ProblemException 400 if it is no such handle
   */
  public Optional<UUID> owner(Handle.Kind kind, String shown) {
    if (!kind.fits(shown)) {
      throw ProblemException.badField("value", "must be a handle of this kind");
    }
    return contacts
        .find(kind.alone(shown))
        .map(id -> aliases.living(Set.of(id)).getOrDefault(id, id));
  }

  /**
   * @param owner as {@link #owner} has found
   * @throws ProblemException 409 if somebody else is reached there
   */
  public void add(Customer customer, Handle.Kind kind, String shown, Optional<UUID> owner) {
    if (owner.isPresent() && !owner.get().equals(customer.id())) {
      throw ProblemException.conflict(
          "handle-taken", "Another customer has this handle; merge the two if they are one person");
    }
    keep(customer, kind, shown);
    audit.note("customer", customer.id().toString(), "HANDLE_ADDED", Map.of("kind", kind));
  }

  /** One that the customer had already. */
  public void keep(Customer customer, Handle.Kind kind, String shown) {
    String value = Handle.value(kind, shown);
    if (value != null) {
      write(customer.id(), kind, value, shown);
    }
  }

  private void write(UUID customer, Handle.Kind kind, String value, String shown) {
    entities
        .createNativeQuery(ADD)
        .setParameter("customer", customer)
        .setParameter("kind", kind.name())
        .setParameter("value", value)
        .setParameter("shown", shown)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  /** Takes it away from all records of the person. */
  public void remove(Customer customer, Handle handle) {
    entities
        .createNativeQuery(REMOVE)
        .setParameter("customer", customer.id())
        .setParameter("kind", handle.kind().name())
        .setParameter("value", Handle.value(handle.kind(), handle.shown()))
        .executeUpdate();
    audit.note(
        "customer", customer.id().toString(), "HANDLE_REMOVED", Map.of("kind", handle.kind()));
  }
}
