package io.huifang.ticket.segment;

import io.huifang.platform.storage.FirstColumn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What siblings were told of customers. */
@ApplicationScoped
class Told {
  private static final String SEGMENTS =
      "select cast(event as jsonb) -> 'data' -> 'customer' ->> 'segment' from outbox_event"
          + " where type = 'customer.changed.v1' and subject = cast(:id as uuid) order by seq";
  @Inject EntityManager entities;

  /** The segments of a customer, in the order in which they were told. */
  List<String> of(String customer) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                FirstColumn.of(
                    entities.createNativeQuery(SEGMENTS).setParameter("id", customer),
                    String.class));
  }
}
