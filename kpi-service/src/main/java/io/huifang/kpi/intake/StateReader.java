package io.huifang.kpi.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.huifang.kpi.state.FactChecks;
import io.huifang.kpi.state.State;
import io.huifang.kpi.state.Withdrawn;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads states, from events and from our own table, with one mapper. */
@ApplicationScoped
class StateReader {
  private static final String WITHDRAWN = ".withdrawn.v1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /**
   * @throws RejectedEventException if the event can never be counted
   */
  Subject read(SubjectKind kind, CloudEvent event) {
    JsonNode state = event.data().path(kind.key());
    if (!state.isObject()) {
      throw new RejectedEventException("data." + kind.key() + " is missing");
    }
    if (event.subject().length() != 36) {
      throw new RejectedEventException("subject must be a UUID");
    }
    FactChecks.time("time", event.time());
    try {
      UUID id = UUID.fromString(event.subject());
      if (event.type().endsWith(WITHDRAWN)) {
        long version = event.aggregateversion();
        return new Subject(kind, id, version, event.time(), new Withdrawn(true), List.of())
            .from(version + 1);
      }
      return subject(kind, id, event.aggregateversion(), event.time(), state);
    } catch (JsonProcessingException e) {
      throw new RejectedEventException(
          "data." + kind.key() + " cannot be read: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("subject must be a UUID", e);
    }
  }

  /** The same from a stored state. */
  Subject stored(SubjectKind kind, UUID id, long version, Instant at, String state) {
    try {
      JsonNode json = JSON.readTree(state);
      return json.path("withdrawn").asBoolean()
          ? new Subject(kind, id, version, at, new Withdrawn(true), List.of())
          : subject(kind, id, version, at, json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored state of " + kind.key() + " " + id, e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("States are plain values", e);
    }
  }

  private static Subject subject(SubjectKind kind, UUID id, long version, Instant at, JsonNode json)
      throws JsonProcessingException {
    State state = JSON.treeToValue(json, kind.state());
    if (!state.belongsTo(id)) {
      throw new RejectedEventException("data." + kind.key() + ".id is not the subject");
    }
    Subject subject = new Subject(kind, id, version, at, state, state.facts(id, version));
    if (write(state).contains("\\u0000")) {
      throw new RejectedEventException("text must not contain NUL");
    }
    return subject;
  }
}
