package io.huifang.ticket.duplicate;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Tickets follow the records of their customers: the first ones at once, the rest soon, and once
 * more what came in at the very moment of a merge.
 */
@ApplicationScoped
class TicketsFollow implements DueStep {
  static final String KIND = "customer-tickets";
  static final int TOGETHER = 50;
  private static final Duration LATER = Duration.ofSeconds(30);
  @Inject Customers customers;
  @Inject TicketMoves moves;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      String[] ids = item.key().split(":", 2);
      boolean more =
          ids.length == 1
              ? go(UUID.fromString(ids[0]), Actor.system())
              : back(UUID.fromString(ids[0]), UUID.fromString(ids[1]), Actor.system());
      if (more) {
        due.plan(KIND, item.key(), clock.instant());
      }
    }
  }

  /** In the transaction of the merge. */
  void merged(Customer person, Actor by) {
    boolean more = go(person.id(), by);
    due.plan(KIND, person.id().toString(), more ? clock.instant() : clock.instant().plus(LATER));
  }

  /** In the transaction that takes them apart. */
  void apart(Customer person, Customer from, Actor by) {
    due.cancel(KIND, person.id().toString());
    if (back(person.id(), from.id(), by)) {
      due.plan(KIND, person.id() + ":" + from.id(), clock.instant());
    }
  }

  /** To where the record lives on. */
  private boolean go(UUID person, Actor by) {
    Customer record = customers.findById(person);
    if (record == null || record.mergedInto() == null) {
      return false; // erased, or taken apart meanwhile
    }
    List<UUID> some = moves.of(person, TOGETHER);
    moves.remember(some, person);
    moves.move(some, customers.living(record), by);
    return some.size() == TOGETHER;
  }

  /** Back to the record that they came from. */
  private boolean back(UUID person, UUID from, Actor by) {
    Customer record = customers.findById(person);
    if (record == null) {
      return false;
    }
    List<UUID> some = moves.away(person, from, TOGETHER);
    moves.move(some, customers.living(record), by);
    moves.atHome(some);
    return some.size() == TOGETHER;
  }
}
