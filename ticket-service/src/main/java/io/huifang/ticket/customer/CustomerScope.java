package io.huifang.ticket.customer;

import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers a caller may read and change as a whole: those with a ticket in the own team, or
 * in none yet, and those whom the own team has registered. Asked for one customer at a time and
 * never on the way of a ticket that comes in.
 */
@ApplicationScoped
class CustomerScope {
  @Inject Caller caller;
  @Inject EntityManager entities;

  /** Whether the whole record is the caller's business. */
  boolean covers(Customer customer) {
    if (caller.seesAllTeams()) {
      return true;
    }
    String own = caller.team();
    return own != null
        && (own.equals(customer.team())
            || hasTicketIn(own, customer.id())
            || hasRegistered(own, customer.id()));
  }

  /** A record that lives on in this one. */
  private boolean hasRegistered(String own, UUID customer) {
    return !entities
        .createNativeQuery(
            "select 1 from customer where team = :own and id in (select customer_family(:customer))")
        .setParameter("own", own)
        .setParameter("customer", customer)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The team to which a customer belongs whom this caller registers. */
  @Nullable String team() {
    return caller.team();
  }

  private boolean hasTicketIn(String own, UUID customer) {
    return !entities
        .createQuery(
            "select 1 from Ticket where customerId = :customer"
                + " and (team = :own or team is null)",
            Integer.class)
        .setParameter("customer", customer)
        .setParameter("own", own)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
