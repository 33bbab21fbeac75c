package io.huifang.survey.beside;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows cases and promises; the highest version wins, whatever comes first. */
@ApplicationScoped
public class CaseCopies implements EventHandler {
  private static final CopyTable CASES =
      CopyTable.of(
          "case_copy",
          "uuid",
          "number text",
          "ticket_id uuid",
          "state text",
          "recovered boolean",
          "opened_at timestamptz",
          "owner text");
  private static final CopyTable PROMISES =
      CopyTable.of("promise_copy", "uuid", "case_id uuid", "state text", "due_at timestamptz");
  @Inject Copies copies;
  @Inject EntityManager entities;

  @Override
  public boolean handles(String type) {
    return type.startsWith("case.") || type.startsWith("promise.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    if (event.type().startsWith("promise.")) {
      JsonNode promise = event.data().path("promise");
      copies.keep(
          PROMISES,
          EventIds.one(promise.path("id")),
          event.aggregateversion(),
          optional(promise.path("caseId")),
          promise.path("state").asText(),
          time(promise.path("dueAt")));
      return;
    }
    JsonNode about = event.data().path("case");
    copies.keep(
        CASES,
        EventIds.one(about.path("id")),
        event.aggregateversion(),
        about.path("number").asText(),
        optional(about.path("ticketId")),
        about.path("state").asText(),
        about.path("recovered").isBoolean() ? about.path("recovered").asBoolean() : null,
        time(about.path("openedAt")),
        about.path("owner").isTextual() ? about.path("owner").asText() : null);
  }

  /** Of each of these tickets that has had a case, the latest one. */
  public Map<UUID, CaseCopy.View> ofTickets(Collection<UUID> tickets) {
    return tickets.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "from CaseCopy where ticketId in :tickets order by openedAt, id", CaseCopy.class)
            .setParameter("tickets", Set.copyOf(tickets))
            .getResultStream()
            .map(CaseCopy::view)
            .collect(Collectors.toMap(CaseCopy.View::ticketId, c -> c, (a, b) -> b));
  }

  /** When a call is promised, of each of these cases for which one is. */
  public Map<UUID, Instant> promised(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "from PromiseCopy where caseId in :cases and state = 'OPEN' order by dueAt",
                PromiseCopy.class)
            .setParameter("cases", List.copyOf(cases))
            .getResultStream()
            .collect(
                Collectors.toMap(PromiseCopy::caseId, PromiseCopy::dueAt, (first, last) -> first));
  }

  private static @Nullable UUID optional(JsonNode id) {
    return id.isTextual() ? EventIds.one(id) : null;
  }

  private static Instant time(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeParseException e) {
      throw new RejectedEventException("Not a time: " + text, e);
    }
  }
}
