package io.huifang.ticket.organisation;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.wakeup.Wakeups;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is with which organisation: new customers by their e-mail address, others by hand. */
@ApplicationScoped
public class Membership {
  private static final String ALL =
      "select d.domain, o.id, o.tier from organisation_domain d"
          + " join organisation o on o.id = d.organisation_id";
  private final FreshCache<String, Map<String, Place>> domains = new FreshCache<>();
  @Inject Customers customers;
  @Inject EntityManager entities;
  @Inject Wakeups wakeups;
  @Inject Audit audit;

  @PostConstruct
  void listen() {
    domains.listenTo(wakeups);
  }

  /** An organisation as somebody comes to it. */
  private record Place(UUID organisation, @Nullable Tier tier) {}

  void arrives(@Observes Customers.Arrived arrived) {
    String domain = Domains.of(arrived.customer().view().email());
    Place place = domain == null ? null : domains.get("", key -> all()).get(domain);
    if (place != null) {
      arrived.customer().comesFrom(place.organisation(), place.tier());
    }
  }

  private Map<String, Place> all() {
    Map<String, Place> all = new HashMap<>();
    List<?> rows = PlainQuery.of(entities, ALL).getResultList();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      Tier tier = row[2] == null ? null : Tier.valueOf((String) row[2]);
      all.put((String) row[0], new Place((UUID) row[1], tier));
    }
    return all;
  }

  /**
   * Lets a customer be with this organisation from now on.
   *
   * @param organisation null for none
   * @throws ProblemException 404, 412 or 428; 400 if there is no such organisation
   */
  @Transactional
  public Customer join(UUID id, @Nullable String ifMatch, @Nullable UUID organisation) {
    Customer customer = customers.toChange(id, ifMatch);
    Customer.View before = customer.view();
    if (customer.joins(organisation, organisation == null ? null : tier(organisation))) {
      audit.note("customer", customer.id().toString(), "ORGANISATION", Map.of());
      customers.tell(customer);
      customers.follow(before, customer);
    }
    return customer;
  }

  private @Nullable Tier tier(UUID organisation) {
    Organisation found = entities.find(Organisation.class, organisation);
    if (found == null) {
      throw ProblemException.badField("organisation", "is not a known organisation");
    }
    return found.tier();
  }
}
