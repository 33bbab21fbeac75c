package io.huifang.escalation.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseLevel;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the copies; the highest version wins, whatever comes first and however often. */
@ApplicationScoped
public class CopyKeeper implements EventHandler {
  private static final CopyTable CUSTOMERS =
      CopyTable.of(
          "customer_copy",
          "uuid",
          "name text",
          "email text",
          "phone text",
          "tier text",
          "language text",
          "phone_refused boolean");
  private static final CopyTable PEOPLE =
      CopyTable.of(
          "person_copy",
          "text",
          "name text",
          "email text",
          "team text",
          "post text",
          "active boolean");
  private static final CopyTable SEATS = CopyTable.of("seat_copy", "text", "skills jsonb");
  private static final CopyTable CALENDARS =
      CopyTable.of("calendar_copy", "text", "definition jsonb");
  private static final CopyTable TICKETS =
      CopyTable.of(
          "ticket_copy",
          "uuid",
          "number text",
          "customer_id uuid",
          "correlation_id uuid",
          "dims jsonb",
          "subject text",
          "state text",
          "told_at timestamptz");
  @Inject Copies copies;
  @Inject CalendarCopies calendars;
  @Inject ObjectMapper json;

  @Override
  public boolean handles(String type) {
    // a ticket that is withdrawn was history, of which nobody has told us
    return (type.startsWith("ticket.") && !type.equals("ticket.withdrawn.v1"))
        || type.matches("(customer|agent|seat|calendar)[.](changed|restated)[.]v1")
        || type.equals("customer.withdrawn.v1");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    try {
      switch (event.type()) {
        // without anything in it: an empty copy, which an older event that comes late fills no more
        case "customer.changed.v1", "customer.restated.v1", "customer.withdrawn.v1" ->
            customer(event, event.data().path("customer"));
        case "agent.changed.v1", "agent.restated.v1" -> person(event, event.data().path("agent"));
        case "seat.changed.v1", "seat.restated.v1" -> seat(event, event.data().path("seat"));
        case "calendar.changed.v1", "calendar.restated.v1" ->
            calendar(event, event.data().path("calendar"));
        default -> ticket(event, event.data().path("ticket"));
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      throw new RejectedEventException("Not understood: " + e.getMessage(), e);
    }
  }

  private void customer(CloudEvent event, JsonNode c) {
    copies.keep(
        CUSTOMERS,
        UUID.fromString(c.path("id").asText()),
        event.aggregateversion(),
        text(c, "name"),
        text(c, "email"),
        text(c, "phone"),
        c.path("tier").asText("STANDARD"),
        c.path("language").asText("zh-CN"),
        refusesCalls(c));
  }

  private static boolean refusesCalls(JsonNode customer) {
    for (JsonNode consent : customer.path("consents")) {
      if (consent.path("channel").asText().equals("PHONE")) {
        return !consent.path("given").asBoolean(true);
      }
    }
    return false;
  }

  private void person(CloudEvent event, JsonNode a) {
    copies.keep(
        PEOPLE,
        required(a, "id"),
        event.aggregateversion(),
        required(a, "name"),
        text(a, "email"),
        text(a, "team"),
        CaseLevel.Post.valueOf(a.path("role").asText()).name(),
        a.path("active").asBoolean(true));
  }

  private void seat(CloudEvent event, JsonNode seat) {
    JsonNode skills = seat.path("skills");
    copies.keep(
        SEATS,
        required(seat, "agent"),
        event.aggregateversion(),
        skills.isObject() ? skills.toString() : "{}");
  }

  private void calendar(CloudEvent event, JsonNode c) throws JsonProcessingException {
    // The mapper of the API is strict about what people type; producers may add fields.
    CalendarDefinition definition =
        json.reader()
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .treeToValue(c, CalendarDefinition.class);
    String id = BusinessCalendar.of(definition).id();
    calendars.keep(id, event.aggregateversion(), c.toString());
    copies.keep(CALENDARS, id, event.aggregateversion(), c.toString());
  }

  private void ticket(CloudEvent event, JsonNode t) {
    UUID id = UUID.fromString(t.path("id").asText());
    String customer = text(t, "customerId");
    copies.keep(
        TICKETS,
        id,
        event.aggregateversion(),
        required(t, "number"),
        customer == null ? null : UUID.fromString(customer),
        Objects.requireNonNullElse(event.correlationid(), id),
        t.path("dims").toString(),
        text(t, "subject"),
        text(t, "state"),
        event.time());
  }

  private static String required(JsonNode node, String field) {
    String text = text(node, field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  private static @Nullable String text(JsonNode node, String field) {
    String text = node.path(field).asText("");
    return text.isEmpty() || node.path(field).isNull() ? null : text;
  }
}
