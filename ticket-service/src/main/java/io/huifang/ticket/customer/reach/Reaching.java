package io.huifang.ticket.customer.reach;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.customer.Aliases;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.customer.HandleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and takes away handles of a customer. Every method is one transaction. */
@ApplicationScoped
public class Reaching {
  @Inject Customers customers;
  @Inject HandleBook book;
  @Inject Aliases aliases;
  @Inject AggregateLocks locks;
  @Inject EntityManager entities;

  /**
   * @param first whether to write or call there first from now on; who had none does so anyway
   * @throws ProblemException 404, 412 or 428; 409 if somebody else is reached there
   */
  @Transactional
  public Customer add(
      UUID id, @Nullable String ifMatch, Handle.Kind kind, String shown, boolean first) {
    Optional<UUID> owner = book.owner(kind, shown);
    Customer customer = customers.toChange(id, ifMatch);
    book.add(customer, kind, shown, owner);
    String former = customer.first(kind);
    if (kind != Handle.Kind.OPENID && (first || former == null)) {
      customer.firstIs(kind, shown);
      entities.flush(); // the one that was first goes with it, and is put back as one of the others
      if (former != null) {
        book.keep(customer, kind, former);
      }
    }
    return changed(customer);
  }

  /**
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public Customer remove(UUID id, @Nullable String ifMatch, UUID handle) {
    Customer customer = customers.toChange(id, ifMatch);
    Handle gone =
        book.of(customer.id()).stream()
            .filter(one -> one.id().equals(handle))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("Handle " + handle));
    book.remove(customer, gone);
    if (gone.first()) {
      customer.firstIs(
          gone.kind(),
          book.of(customer.id()).stream()
              .filter(one -> one.kind() == gone.kind())
              .map(Handle::shown)
              .findFirst()
              .orElse(null));
    }
    for (UUID alias : aliases.of(customer.id())) {
      locks
          .locked(Customer.class, alias)
          .filter(one -> one.hasFirst(gone))
          .ifPresent(
              one -> {
                one.firstIs(gone.kind(), null);
                changed(one);
              });
    }
    return changed(customer);
  }

  private Customer changed(Customer customer) {
    customer.raiseVersion();
    customers.tell(customer);
    return customer;
  }
}
