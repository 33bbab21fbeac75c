package io.huifang.survey.customer;

import io.huifang.platform.audit.Audit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who does not want to be asked again; said here, and kept whatever a copy says later. */
@ApplicationScoped
public class OptOuts implements PanacheRepositoryBase<OptOut, UUID> {
  @Inject Clock clock;
  @Inject Audit audit;

  /** Saying it twice is saying it once. */
  @Transactional
  public void add(UUID customer) {
    audit.note("opt-out", customer.toString(), "CREATED", Map.of());
    getEntityManager()
        .createNativeQuery(
            "insert into opt_out (customer_id, at) values (:id, :now) on conflict do nothing")
        .setParameter("id", customer)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Who of these has said it. */
  public Set<UUID> among(Collection<UUID> customers) {
    return find("customerId in ?1", customers).stream()
        .map(OptOut::customerId)
        .collect(Collectors.toSet());
  }

  public boolean contains(UUID customer) {
    return findByIdOptional(customer).isPresent();
  }
}
