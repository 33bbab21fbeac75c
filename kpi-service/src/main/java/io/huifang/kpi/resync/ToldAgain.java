package io.huifang.kpi.resync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Marks what is told again, beside the intake, which takes it like any other state. */
@ApplicationScoped
public class ToldAgain implements EventHandler {
  private static final String ENDED = "resync.ended.v1";
  @Inject Resyncs resyncs;

  @Override
  public boolean handles(String type) {
    return type.equals(ENDED)
        || type.matches("(" + String.join("|", Resyncs.KINDS) + ")[.]restated[.]v1");
  }

  /** A mark is kept once, and the later of two resyncs stays. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    try {
      if (event.type().equals(ENDED)) {
        ended(event, event.data().path("resync"));
      } else {
        String kind = event.type().substring(0, event.type().indexOf('.'));
        resyncs.mark(
            event.source(), EventIds.one(event.data().path("resync")), kind, subject(event));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What was told again could not be marked", e);
    }
  }

  private void ended(CloudEvent event, JsonNode resync) throws SQLException {
    if (!resync.path("told").isObject()) {
      throw new RejectedEventException("data.resync.told is missing");
    }
    resyncs.ended(
        event.source(),
        EventIds.one(resync.path("id")),
        time(resync.path("startedAt")),
        event.time(),
        resync.path("restored").asBoolean(),
        counts(resync.path("told")).toString());
  }

  /** Of what we keep; there may be more tomorrow. */
  private static ObjectNode counts(JsonNode told) {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    for (String kind : Resyncs.KINDS) {
      if (told.path(kind).isIntegralNumber()) {
        counts.put(kind, told.path(kind).asLong());
      }
    }
    return counts;
  }

  private static UUID subject(CloudEvent event) {
    try {
      return UUID.fromString(event.subject());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("subject must be a UUID", e);
    }
  }

  private static Instant time(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeParseException e) {
      throw new RejectedEventException("Not a time: " + text, e);
    }
  }
}
