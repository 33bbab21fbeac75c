package io.huifang.ticket.customer;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers, found again by any handle that is known of them. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * @throws ProblemException 404 if unknown
   */
  public Customer known(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Customer " + id));
  }

  /** The customer with one of these handles, updated; else a new one. */
  @Transactional
  public Customer recognise(CustomerData data) {
    Optional<Customer> found = find(data);
    if (found.isPresent()) {
      return found.get();
    }
    Customer customer = new Customer(data);
    persist(customer);
    tell(customer);
    return customer;
  }

  /**
   * Like {@link #recognise}, but what is given replaces what was known: for imports.
   *
   * @return whether that changed anything
   */
  @Transactional
  public boolean keep(CustomerData data) {
    Optional<Customer> found = find(data);
    if (found.isEmpty()) {
      recognise(data);
      return true;
    }
    Customer customer = found.get();
    // Read again under lock: a change of an agent in between must not be overwritten.
    getEntityManager().refresh(customer, LockModeType.PESSIMISTIC_WRITE);
    Customer.View before = customer.view();
    customer.change(data);
    if (customer.view().equals(before)) {
      customer.unchanged();
      return false;
    }
    tell(customer);
    return true;
  }

  @Transactional
  Customer change(UUID id, @Nullable String ifMatch, CustomerData to) {
    Customer customer = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw ProblemException.notFound("Customer " + id);
    }
    Version.require(ifMatch, customer.version());
    customer.change(to);
    tell(customer);
    return customer;
  }

  public Optional<Customer> byExternalId(String externalId) {
    return find("externalId", externalId).firstResultOptional();
  }

  private Optional<Customer> find(CustomerData data) {
    if (data.externalId() != null) {
      return byExternalId(data.externalId());
    }
    if (data.email() != null) {
      return find("lower(email) = lower(?1) order by id", data.email()).firstResultOptional();
    }
    return data.phone() == null
        ? Optional.empty()
        : find("phone = ?1 order by id", data.phone()).firstResultOptional();
  }

  private void tell(Customer customer) {
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
