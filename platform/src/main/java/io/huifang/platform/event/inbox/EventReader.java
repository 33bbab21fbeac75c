package io.huifang.platform.event.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a batch and refuses what is not CloudEvents 1.0. */
@ApplicationScoped
public class EventReader {
  static final int MAX_BATCH = 1000;
  @Inject ObjectMapper json;

  /**
   * @throws ProblemException 400 if the batch or the envelope of an event is malformed
   */
  List<CloudEvent> read(String body) throws JsonProcessingException {
    JsonNode batch = json.readTree(body);
    if (batch == null || !batch.isArray() || batch.size() > MAX_BATCH) {
      throw ProblemException.badRequest("Send a JSON array of at most 1000 events");
    }
    List<CloudEvent> events = new ArrayList<>();
    for (JsonNode node : batch) {
      @Nullable CloudEvent event = json.treeToValue(node, CloudEvent.class);
      if (event == null || !complete(event)) {
        throw ProblemException.badField(
            "[" + events.size() + "]",
            "is not a CloudEvent 1.0 with id, source, type, subject, time and data");
      }
      events.add(event);
    }
    return events;
  }

  // A record made by Jackson may hold null anywhere, whatever its annotations promise.
  private static boolean complete(CloudEvent e) {
    return java.util.stream.Stream.of(
                e.specversion(), e.id(), e.source(), e.type(), e.subject(), e.time(), e.data())
            .allMatch(java.util.Objects::nonNull)
        && e.specversion().equals("1.0")
        && e.data().isObject();
  }
}
