package io.huifang.ticket.lifecycle;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.OfTier;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.TierChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is promised to a customer's open tickets follows the customer's tier. Not in the transaction
 * of the customer, which would have to lock all of them.
 */
@ApplicationScoped
class TierFollows implements DueStep {
  private static final int TOGETHER = 50;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Customers customers;
  @Inject DueWork due;
  @Inject Clock clock;

  void plan(@Observes TierChanged changed) {
    due.plan(kind(), changed.customer().toString(), clock.instant());
  }

  @Override
  public String kind() {
    return "tier";
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS;
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> follow(UUID.fromString(item.key())));
  }

  private void follow(UUID id) {
    Customer customer = customers.findById(id);
    if (customer == null) {
      return; // erased meanwhile
    }
    List<UUID> others = tickets.openOfOtherTier(id, customer.tier(), customer.segment(), TOGETHER);
    for (Ticket ticket : tickets.lockedInOrder(others)) {
      boolean differs =
          ticket.classification().tier() != customer.tier()
              || !Objects.equals(ticket.classification().segment(), customer.segment());
      if (ticket.state().active() && differs) {
        changes.make(
            ticket,
            new OfTier(customer.tier(), customer.segment()),
            clock.instant(),
            Actor.system());
      }
    }
    if (others.size() == TOGETHER) {
      due.plan(kind(), id.toString(), clock.instant());
    }
  }
}
