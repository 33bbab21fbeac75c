package io.huifang.ticket.segment;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes customers what the rules in force say. */
@ApplicationScoped
public class Segments {
  @Inject SegmentPlans plans;
  @Inject SegmentReader reader;
  @Inject Customers customers;
  @Inject AggregateLocks locks;
  @Inject Audit audit;

  /**
   * How many would be of which segment.
   *
   * @param rules which nobody has published
   */
  public DryRun tried(List<SegmentRule> rules) {
    return reader.tried(rules);
  }

  /**
   * The customer, of the segment that a ticket which is just being opened has: with this very
   * contact. To be asked in the transaction of the ticket, before it is made.
   */
  public Customer opening(Customer customer) {
    List<SegmentRule> rules = plans.inForce().rules();
    if (rules.isEmpty() || customer.mergedInto() != null || customer.segmentByHand()) {
      return customer;
    }
    String says = reader.opening(rules, customer.id());
    if (Objects.equals(says, customer.segment())) {
      return customer;
    }
    return locks
        .locked(Customer.class, customer.id())
        .map(locked -> changed(locked, reader.opening(rules, locked.id())))
        .orElse(customer);
  }

  /** Looks at these once more, and changes whom the rules say something else of. */
  void look(Collection<UUID> ids) {
    List<SegmentRule> rules = plans.inForce().rules();
    Map<UUID, Customer> locked = new HashMap<>();
    reader.other(rules, ids).keySet().stream()
        .sorted()
        .forEach(id -> locks.locked(Customer.class, id).ifPresent(one -> locked.put(id, one)));
    // somebody may have changed one of them before the lock was ours
    reader.other(rules, locked.keySet()).forEach((id, says) -> changed(locked.get(id), says));
  }

  /**
   * Takes back a segment that somebody has set: from now on it is what the rules say.
   *
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public Customer takeBack(UUID id, @Nullable String ifMatch) {
    Customer customer = customers.toChange(id, ifMatch);
    Customer.View before = customer.view();
    if (customer.segmentTakenBack()) {
      // first, for what the record becomes goes under the name of what was done to it
      audit.note("customer", customer.id().toString(), "SEGMENT_TAKEN_BACK", Map.of());
      customer.ruled(reader.says(plans.inForce().rules(), customer.id()));
      customers.tell(customer);
      customers.follow(before, customer);
    }
    return customer;
  }

  private Customer changed(@Nullable Customer customer, @Nullable String says) {
    Customer known = Objects.requireNonNull(customer);
    Customer.View before = known.view();
    if (known.ruled(says)) {
      customers.tell(known);
      customers.follow(before, known);
    }
    return known;
  }
}
