package io.huifang.ticket.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Follows the promises of escalation-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class PromiseCopies implements EventHandler, PanacheRepositoryBase<PromiseCopy, UUID> {
  private static final CopyTable TABLE =
      CopyTable.of("promise_copy", "uuid", "ticket_id uuid", "state text", "due_at timestamptz");
  @Inject Copies copies;

  @Override
  public boolean handles(String type) {
    return type.startsWith("promise.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode promise = event.data().path("promise");
    try {
      String ticket = promise.path("ticketId").asText("");
      copies.keep(
          TABLE,
          UUID.fromString(promise.path("id").asText()),
          event.aggregateversion(),
          ticket.isEmpty() || ticket.equals("null") ? null : UUID.fromString(ticket),
          promise.path("state").asText(),
          Instant.parse(promise.path("dueAt").asText()));
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
