package io.huifang.survey.customer;

import io.huifang.platform.audit.Audit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who does not want to be asked again; said here, and kept whatever a copy says later. */
@ApplicationScoped
public class OptOuts implements PanacheRepositoryBase<OptOut, UUID> {
  private static final String OF_THE_PERSON =
      """
      with recursive up (asked, id, further) as (
        select id, id, merged_into from customer_copy where id in (:ids)
        union select u.asked, c.id, c.merged_into from up u join customer_copy c on c.id = u.further),
      person (asked, id) as (
        select asked, id from up
        union select p.asked, c.id from person p join customer_copy c on c.merged_into = p.id)
      select p.asked from person p join customer_copy c on c.id = p.id
        where c.opted_out or c.email_refused or exists (select from opt_out o where o.customer_id = p.id)
      union
      select customer_id from opt_out where customer_id in (:ids)
      """;
  @Inject Clock clock;
  @Inject Audit audit;
  @Inject Event<OptedOut> said;
  @Inject Event<Silenced> silenced;

  /** Saying it twice is saying it once. */
  @Transactional
  public void add(UUID customer) {
    audit.note("opt-out", customer.toString(), "CREATED", Map.of());
    Instant now = clock.instant();
    int first =
        getEntityManager()
            .createNativeQuery(
                "insert into opt_out (customer_id, at) values (:id, :now) on conflict do nothing")
            .setParameter("id", customer)
            .setParameter("now", now)
            .executeUpdate();
    if (first == 1) {
      said.fire(new OptedOut(customer, now));
      silenced.fire(new Silenced(customer));
    }
  }

  /**
   * Who of these does not want to be asked: said here or elsewhere, of whichever record of the
   * person.
   */
  public Set<UUID> among(Collection<UUID> customers) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(OF_THE_PERSON)
            .setParameter("ids", customers)
            .getResultList();
    return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
  }

  public boolean contains(UUID customer) {
    return findByIdOptional(customer).isPresent();
  }
}
