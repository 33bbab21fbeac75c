package io.huifang.ticket.duplicate;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one of two records of a person, and two of one again. */
@ApplicationScoped
public class Joining {
  @Inject Customers customers;
  @Inject AggregateLocks locks;
  @Inject TicketsFollow tickets;
  @Inject EntityManager entities;
  @Inject Audit audit;

  /**
   * Lets a record live on in another one. Two living ones are locked by the lower id first.
   *
   * @param ifMatch the version of the one that ends
   * @return the living one
   * @throws ProblemException 404 if one is not the caller's business, 409, 412 or 428
   */
  @Transactional
  public Customer merge(UUID id, @Nullable String ifMatch, UUID into, Actor by) {
    Customer from = customers.visible(id);
    Customer to = customers.visible(into);
    if (from.id().equals(to.id())) {
      throw ProblemException.conflict("same-customer", "The two are one record already");
    }
    customers.holdContacts(from, to);
    Stream.of(from.id(), to.id()).sorted().forEach(one -> locks.locked(Customer.class, one));
    Version.require(ifMatch, from.version());
    if (from.mergedInto() != null || to.mergedInto() != null) {
      throw ProblemException.conflict("merged", "One of the two has been merged meanwhile");
    }
    Customer.View before = to.view();
    from.mergeInto(to);
    entities.flush();
    customers.tell(from);
    customers.tell(to);
    customers.follow(before, to);
    audit.note("customer", from.id().toString(), "MERGED", Map.of());
    audit.note("customer", to.id().toString(), "TOOK_IN", Map.of());
    tickets.merged(from, by);
    return to;
  }

  /**
   * Takes a record out of the one that it lives on in: it gets back what came with it, and what has
   * come since stays. The living one is locked first.
   *
   * @param id of the merged record
   * @param ifMatch the version of the living one
   * @return the record that lives by itself again
   * @throws ProblemException 404, 409 if it is not merged, 412 or 428
   */
  @Transactional
  public Customer undo(UUID id, @Nullable String ifMatch, Actor by) {
    Customer living = customers.visible(id);
    customers.toChange(living.id(), ifMatch);
    Customer alias = customers.known(id);
    UUID parent = alias.mergedInto();
    if (parent == null) {
      throw ProblemException.conflict("not-merged", "The record lives by itself");
    }
    Customer from = locks.locked(Customer.class, parent).orElseThrow();
    alias = locks.locked(Customer.class, id).orElseThrow();
    if (!parent.equals(alias.mergedInto())) {
      throw ProblemException.staleVersion("Somebody has taken it apart meanwhile");
    }
    Customer.View before = from.view();
    alias.takeApartFrom(from);
    if (!from.equals(living)) {
      living.raiseVersion();
      customers.tell(living);
    }
    entities.flush();
    customers.tell(alias);
    customers.tell(from);
    customers.follow(before, from);
    audit.note("customer", id.toString(), "TAKEN_APART", Map.of());
    tickets.apart(alias, from, by);
    return alias;
  }
}
