package io.huifang.ticket.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Follows the promises of escalation-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class PromiseCopies implements EventHandler, PanacheRepositoryBase<PromiseCopy, UUID> {
  private static final String UPSERT =
      """
      insert into promise_copy (id, ticket_id, state, due_at, version)
      values (:id, cast(nullif(:ticket, '') as uuid), :state, :due, :version)
      on conflict (id) do update
        set state = excluded.state, due_at = excluded.due_at, version = excluded.version
        where promise_copy.version < excluded.version
      """;

  @Override
  public boolean handles(String type) {
    return type.startsWith("promise.");
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode promise = event.data().path("promise");
    try {
      getEntityManager()
          .createNativeQuery(UPSERT)
          .setParameter("id", UUID.fromString(promise.path("id").asText()))
          .setParameter("ticket", promise.path("ticketId").asText("").replace("null", ""))
          .setParameter("state", promise.path("state").asText())
          .setParameter("due", Instant.parse(promise.path("dueAt").asText()))
          .setParameter("version", event.aggregateversion())
          .executeUpdate();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new RejectedEventException("Not a promise: " + e.getMessage(), e);
    }
  }

  Optional<Instant> openPromise(UUID ticket) {
    return find("ticketId = ?1 and state = 'OPEN' order by dueAt", ticket)
        .firstResultOptional()
        .map(PromiseCopy::dueAt);
  }
}
