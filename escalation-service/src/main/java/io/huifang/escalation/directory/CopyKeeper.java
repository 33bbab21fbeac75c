package io.huifang.escalation.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.escalation.CaseLevel;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the copies; the highest version wins, whatever comes first. */
@ApplicationScoped
public class CopyKeeper implements EventHandler {
  @Inject EntityManager entities;
  @Inject com.fasterxml.jackson.databind.ObjectMapper json;

  @Override
  public boolean handles(String type) {
    return type.startsWith("ticket.")
        || type.equals("customer.changed.v1")
        || type.equals("agent.changed.v1")
        || type.equals("calendar.changed.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    try {
      switch (event.type()) {
        case "customer.changed.v1" -> customer(event, event.data().path("customer"));
        case "agent.changed.v1" -> person(event, event.data().path("agent"));
        case "calendar.changed.v1" -> calendar(event, event.data().path("calendar"));
        default -> ticket(event, event.data().path("ticket"));
      }
    } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new RejectedEventException("Not understood: " + e.getMessage(), e);
    }
  }

  private void customer(CloudEvent event, JsonNode c) {
    upsert(
            "customer_copy",
            "name, email, phone, tier, language",
            "nullif(:name, ''), nullif(:email, ''), nullif(:phone, ''), :tier, :language",
            event)
        .setParameter("id", UUID.fromString(c.path("id").asText()))
        .setParameter("name", text(c, "name"))
        .setParameter("email", text(c, "email"))
        .setParameter("phone", text(c, "phone"))
        .setParameter("tier", c.path("tier").asText("STANDARD"))
        .setParameter("language", c.path("language").asText("zh-CN"))
        .executeUpdate();
  }

  private void person(CloudEvent event, JsonNode a) {
    upsert(
            "person_copy",
            "name, email, team, post, active",
            ":name, nullif(:email, ''), nullif(:team, ''), :post, :active",
            event)
        .setParameter("id", required(a, "id"))
        .setParameter("name", required(a, "name"))
        .setParameter("email", text(a, "email"))
        .setParameter("team", text(a, "team"))
        .setParameter("post", CaseLevel.Post.valueOf(a.path("role").asText()).name())
        .setParameter("active", a.path("active").asBoolean(true))
        .executeUpdate();
  }

  private void calendar(CloudEvent event, JsonNode c)
      throws com.fasterxml.jackson.core.JsonProcessingException {
    // The mapper of the API is strict about what people type; producers may add fields.
    CalendarDefinition definition =
        json.reader()
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .treeToValue(c, CalendarDefinition.class);
    String id = BusinessCalendar.of(definition).id();
    upsert("calendar_copy", "definition", "cast(:definition as jsonb)", event)
        .setParameter("id", id)
        .setParameter("definition", c.toString())
        .executeUpdate();
  }

  private void ticket(CloudEvent event, JsonNode t) {
    upsert(
            "ticket_copy",
            "number, customer_id, correlation_id, dims",
            ":number, cast(nullif(:customer, '') as uuid), :correlation, cast(:dims as jsonb)",
            event)
        .setParameter("id", UUID.fromString(t.path("id").asText()))
        .setParameter("number", required(t, "number"))
        .setParameter("customer", text(t, "customerId"))
        .setParameter(
            "correlation",
            event.correlationid() == null
                ? UUID.fromString(t.path("id").asText())
                : event.correlationid())
        .setParameter("dims", t.path("dims").toString())
        .executeUpdate();
  }

  private Query upsert(String table, String columns, String values, CloudEvent event) {
    StringBuilder set = new StringBuilder("version = excluded.version");
    for (String column : columns.split(", ")) {
      set.append(", ").append(column).append(" = excluded.").append(column);
    }
    return entities
        .createNativeQuery(
            "insert into %1$s (id, version, %2$s) values (:id, :version, %3$s)"
                    .formatted(table, columns, values)
                + " on conflict (id) do update set %s where %s.version < excluded.version"
                    .formatted(set, table))
        .setParameter("version", event.aggregateversion());
  }

  private static String required(JsonNode node, String field) {
    String text = text(node, field);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  private static String text(JsonNode node, String field) {
    @Nullable JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asText();
  }
}
