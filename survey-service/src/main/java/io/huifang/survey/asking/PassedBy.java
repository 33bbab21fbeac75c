package io.huifang.survey.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What happened while no rule was about anything like it. Nobody is asked about it, not later
 * either; a rule that is being written is tried out on it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PassedBy {
  private static final String KEEP =
      """
      insert into passed_by (id, purpose, at, customer_id, dims)
      values (:id, :purpose, :at, :customer, cast(:dims as jsonb))
      on conflict (id) do update set customer_id = excluded.customer_id, dims = excluded.dims
      """;
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  /** What is told once more, of a higher version, says more. */
  void keep(Trigger trigger) {
    PlainQuery.of(entities, KEEP)
        .setParameter("id", trigger.subject())
        .setParameter("purpose", trigger.purpose().name())
        .setParameter("at", trigger.happenedAt())
        .setParameter("customer", trigger.customerId())
        .setParameter("dims", dims(trigger))
        .executeUpdate();
  }

  boolean has(UUID subject) {
    return !PlainQuery.of(entities, "select 1 from passed_by where id = :id")
        .setParameter("id", subject)
        .getResultList()
        .isEmpty();
  }

  private String dims(Trigger trigger) {
    try {
      return json.writeValueAsString(trigger.dims());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Dimensions that are no JSON", e);
    }
  }
}
