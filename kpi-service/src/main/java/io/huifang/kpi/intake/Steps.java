package io.huifang.kpi.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.kpi.state.FactChecks;
import io.huifang.kpi.state.TicketState;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.RejectedEventException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a journey that an event tells: its own, or all of them for an imported ticket. */
final class Steps {
  private static final int MOST = 10_000;

  private Steps() {}

  /**
   * @throws RejectedEventException if a step can never be stored
   */
  static List<Step> of(Subject subject, CloudEvent event) {
    if (!(subject.state() instanceof TicketState ticket)) {
      return List.of();
    }
    JsonNode history = event.data().path("history");
    if (!history.isArray()) {
      String team = ticket.dims() == null ? null : ticket.dims().team();
      String agent = ticket.dims() == null ? null : ticket.dims().agent();
      return List.of(
          new Step(
              subject.id(),
              subject.version(),
              event.type(),
              event.time(),
              ticket.state(),
              team,
              agent));
    }
    if (history.size() > MOST) {
      throw new RejectedEventException("history has more than " + MOST + " steps");
    }
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : history) {
      steps.add(step(subject, step));
    }
    return steps;
  }

  private static Step step(Subject subject, JsonNode step) {
    JsonNode version = step.path("version");
    if (!version.isIntegralNumber()) {
      throw new RejectedEventException("history.version is missing");
    }
    return new Step(
        subject.id(),
        version.asLong(),
        required(step, "type"),
        at(required(step, "at")),
        required(step, "state"),
        text(step, "team"),
        text(step, "agent"));
  }

  private static Instant at(String text) {
    try {
      return FactChecks.required("history.at", Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new RejectedEventException("history.at is not a time", e);
    }
  }

  private static String required(JsonNode step, String field) {
    return FactChecks.required("history." + field, text(step, field));
  }

  private static @Nullable String text(JsonNode step, String field) {
    JsonNode value = step.path(field);
    String text = value.isTextual() ? value.asText() : null;
    FactChecks.text("history." + field, text);
    if (text != null && text.indexOf('\0') >= 0) {
      throw new RejectedEventException("text must not contain NUL");
    }
    return text;
  }

  /** One step of a ticket's journey, named like the columns of its table. */
  record Step(
      UUID ticket_id,
      long version,
      String type,
      Instant at,
      String state,
      @Nullable String team,
      @Nullable String agent) {}
}
