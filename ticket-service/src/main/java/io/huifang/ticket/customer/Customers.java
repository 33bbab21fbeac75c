package io.huifang.ticket.customer;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers, found again by any handle that is known of them. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {
  private static final int MOST_IDS = 500;
  @Inject CustomerHandles handles;
  @Inject CustomerScope scope;
  @Inject AggregateLocks locks;
  @Inject Outbox outbox;
  @Inject Event<TierChanged> tierChanged;
  @Inject Clock clock;

  /**
   * @throws ProblemException 404 if unknown
   */
  public Customer known(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Customer " + id));
  }

  /** Those of these that are on record. */
  public List<Customer.View> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1", Set.copyOf(ids)).stream().map(Customer::view).toList();
  }

  /**
   * The first customers that a condition holds for, for lists that are narrowed to them. It says
   * nothing of whom the caller may see.
   *
   * @param condition in terms of the entity, with {@code ?1} for the value
   */
  public List<UUID> idsWith(String condition, String value) {
    return getEntityManager()
        .createQuery("select id from Customer where " + condition, UUID.class)
        .setParameter(1, value)
        .setMaxResults(MOST_IDS)
        .getResultList();
  }

  /**
   * The customer if the caller may see the whole record.
   *
   * @throws ProblemException 404 if unknown or of other teams only
   */
  public Customer visible(UUID id) {
    return findByIdOptional(id)
        .filter(scope::covers)
        .orElseThrow(() -> ProblemException.notFound("Customer " + id));
  }

  /** Whether the caller may see the whole record. */
  public boolean isVisible(Customer customer) {
    return scope.covers(customer);
  }

  /**
   * The customer with one of these handles, else a new one. Two contacts with one handle at the
   * same moment make one customer: the second waits for the first.
   */
  @Transactional
  public Customer recognise(CustomerData data) {
    return handles.find(data).map(this::findById).orElseGet(() -> create(data, null, null));
  }

  /** Like {@link #recognise}; a new customer is one of the caller's team. */
  @Transactional
  Customer register(CustomerData data) {
    return handles.find(data).map(this::findById).orElseGet(() -> create(data, null, scope.team()));
  }

  /**
   * Like {@link #recognise} for many at once, with a few queries.
   *
   * @param all null where there is nothing to recognise somebody by
   * @param importJob that brings those who are new
   * @return their ids, in order
   */
  @Transactional
  public List<@Nullable UUID> recogniseAll(List<@Nullable CustomerData> all, UUID importJob) {
    Map<String, UUID> known =
        handles.findAll(
            all.stream().filter(Objects::nonNull).map(CustomerData.class::cast).toList());
    List<@Nullable UUID> ids = new ArrayList<>();
    for (CustomerData data : all) {
      String handle = data == null ? null : CustomerHandles.strongest(data);
      ids.add(
          data == null || handle == null
              ? null
              : known.computeIfAbsent(handle, key -> create(data, importJob, null).id()));
    }
    return ids;
  }

  private Customer create(CustomerData data, @Nullable UUID importJob, @Nullable String team) {
    Customer customer = new Customer(Ids.next(), data, importJob, team);
    persist(customer);
    tell(customer);
    return customer;
  }

  @Transactional
  Customer change(UUID id, @Nullable String ifMatch, CustomerData to) {
    Customer customer = locks.toChange(Customer.class, id, ifMatch, scope::covers, "Customer");
    Customer.View before = customer.view();
    if (customer.change(to)) {
      tell(customer);
      told(before, customer);
    }
    return customer;
  }

  private void told(Customer.View before, Customer customer) {
    boolean same =
        before.tier() == customer.tier() && Objects.equals(before.segment(), customer.segment());
    if (!same) {
      tierChanged.fire(new TierChanged(customer.id()));
    }
  }

  void tell(Customer customer) {
    outbox.tell(
        new Fact(
            "customer.changed.v1",
            customer.id(),
            customer.version(),
            customer.id(),
            clock.instant(),
            Map.of("customer", customer.view())));
  }
}
