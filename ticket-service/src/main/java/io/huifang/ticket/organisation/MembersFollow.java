package io.huifang.ticket.organisation;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Members become of the tier of their organisation, some at a time, by their ids. */
@ApplicationScoped
class MembersFollow implements DueStep {
  static final String KIND = "organisation";
  private static final int TOGETHER = 100;
  private static final String NEXT =
      "select id from customer where organisation_id = :organisation and id > :after order by id";
  @Inject Customers customers;
  @Inject AggregateLocks locks;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject Clock clock;

  /** The key for all members. */
  static String first(UUID organisation) {
    return key(organisation, new UUID(0, 0));
  }

  private static String key(UUID organisation, UUID after) {
    return organisation + ":" + after;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS;
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      String[] ids = item.key().split(":", 2);
      Organisation organisation = entities.find(Organisation.class, UUID.fromString(ids[0]));
      if (organisation != null) {
        follow(organisation, UUID.fromString(ids[1]));
      }
    }
  }

  private void follow(Organisation organisation, UUID after) {
    List<UUID> next =
        FirstColumn.of(
            entities
                .createNativeQuery(NEXT)
                .setParameter("organisation", organisation.id())
                .setParameter("after", after)
                .setMaxResults(TOGETHER),
            UUID.class);
    for (UUID id : next) {
      locks
          .locked(Customer.class, id)
          .filter(one -> organisation.id().equals(one.organisation()))
          .ifPresent(one -> follow(one, organisation));
    }
    if (next.size() == TOGETHER) {
      due.plan(KIND, key(organisation.id(), next.get(TOGETHER - 1)), clock.instant());
    }
  }

  private void follow(Customer member, Organisation organisation) {
    Customer.View before = member.view();
    if (member.follows(organisation.tier())) {
      customers.tell(member);
      customers.follow(before, member);
    }
  }
}
