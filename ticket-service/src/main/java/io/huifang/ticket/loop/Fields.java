package io.huifang.ticket.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.RejectedEventException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields of what an event carries; what is missing is null, what is of the wrong kind is refused
 * for good.
 */
record Fields(String name, JsonNode node) {

  /**
   * @throws RejectedEventException if there is no id, which nothing can be kept under
   */
  UUID id() {
    UUID id = uuid("id");
    if (id == null) {
      throw new RejectedEventException(name + ".id is needed");
    }
    return id;
  }

  @Nullable UUID uuid(String field) {
    String text = text(field);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException(name + "." + field + " must be a UUID", e);
    }
  }

  @Nullable Instant time(String field) {
    String text = text(field);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new RejectedEventException(name + "." + field + " must be a time", e);
    }
  }

  /**
   * @throws RejectedEventException without it
   */
  Instant needed(String field) {
    Instant at = time(field);
    if (at == null) {
      throw new RejectedEventException(name + "." + field + " is needed");
    }
    return at;
  }

  @Nullable String text(String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }

  @Nullable Integer number(String field) {
    JsonNode value = node.path(field);
    return value.canConvertToInt() && value.isIntegralNumber() ? value.asInt() : null;
  }

  @Nullable Boolean truth(String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() ? value.asBoolean() : null;
  }

  /** The team whose work it was about. */
  @Nullable String team() {
    return new Fields(name + ".dims", node.path("dims")).text("team");
  }
}
