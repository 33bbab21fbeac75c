package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Customers with how they are reached and what they have said about it. */
@ApplicationScoped
class CustomersAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("customer", "id", "uuid");
  @Inject AggregateLocks locks;
  @Inject Customers customers;

  @Override
  public String kind() {
    return "customer";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return locks.locked(Customer.class, ids.stream().map(UUID::fromString).toList()).stream()
        .map(customers::again)
        .toList();
  }
}
