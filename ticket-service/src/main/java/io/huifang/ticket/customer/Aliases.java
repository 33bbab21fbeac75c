package io.huifang.ticket.customer;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that live on in another one. Who locks both locks the living one first. */
@ApplicationScoped
public class Aliases {
  private static final String LIVING =
      """
      select id, living_customer(id) as living from customer
      where id in :ids and merged_into is not null
      """;
  private static final String OF =
      "select id from customer_family(:customer) as id where id <> :customer order by id";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Instance<Customers> customers;

  /** Where those of these live on that are aliases. */
  Map<UUID, UUID> living(Collection<UUID> ids) {
    Map<UUID, UUID> living = new HashMap<>();
    if (!ids.isEmpty()) {
      List<?> rows =
          entities.createNativeQuery(LIVING, Tuple.class).setParameter("ids", ids).getResultList();
      rows.stream()
          .map(Tuple.class::cast)
          .forEach(row -> living.put(row.get(0, UUID.class), row.get(1, UUID.class)));
    }
    return living;
  }

  /** All that live on in this record, directly or not. */
  public List<UUID> of(UUID customer) {
    return FirstColumn.of(
        entities.createNativeQuery(OF).setParameter("customer", customer), UUID.class);
  }

  /** Whether a person may be asked holds for every record of theirs. */
  void askable(Customer living, boolean optedOut) {
    CustomerData wish = new CustomerData(null, null, null, null, null, null, null, optedOut);
    for (UUID id : of(living.id())) {
      locks
          .locked(Customer.class, id)
          .filter(alias -> alias.change(wish))
          .ifPresent(customers.get()::tell);
    }
  }
}
