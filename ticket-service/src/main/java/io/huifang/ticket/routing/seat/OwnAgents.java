package io.huifang.ticket.routing.seat;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers who have an agent of their own. */
@ApplicationScoped
public class OwnAgents {
  private static final String PUT =
      """
      insert into customer_agent (customer_id, agent) values (:customer, :agent)
      on conflict (customer_id) do update set agent = excluded.agent
      """;
  @Inject EntityManager entities;
  @Inject Roster roster;

  /** Empty for a customer whom anybody looks after. */
  @Transactional
  public Optional<String> of(UUID customer) {
    List<?> found =
        query("select agent from customer_agent where customer_id = :customer")
            .setParameter("customer", customer)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /**
   * @param customer one that the caller may see
   * @param agent null for anybody
   * @throws ProblemException 400 for nobody who works here
   */
  @Transactional
  public void set(UUID customer, @Nullable String agent) {
    if (agent == null) {
      query("delete from customer_agent where customer_id = :customer")
          .setParameter("customer", customer)
          .executeUpdate();
      return;
    }
    if (!roster.working(agent)) {
      throw ProblemException.badField("agent", "is nobody who works here");
    }
    query(PUT).setParameter("customer", customer).setParameter("agent", agent).executeUpdate();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
