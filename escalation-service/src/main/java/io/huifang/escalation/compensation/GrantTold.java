package io.huifang.escalation.compensation;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseLevel;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows what becomes of grants; the highest version of each wins, whatever comes first. */
@ApplicationScoped
public class GrantTold implements EventHandler {
  @Inject Compensations compensations;

  @Override
  public boolean handles(String type) {
    return type.equals("ticket.granted.v1");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode change = event.data().path("change");
    try {
      String level = text(change, "level");
      Compensation.Grant grant =
          new Compensation.Grant(
              change.path("grantVersion").asLong(1),
              CompensationState.valueOf(change.path("state").asText()),
              level == null ? null : CaseLevel.Post.valueOf(level),
              text(change, "decidedBy"));
      String actor = text(event.data().path("actor"), "id");
      compensations.told(
          UUID.fromString(change.path("grant").asText()),
          grant,
          event.time(),
          actor == null ? CaseChanged.SYSTEM : actor);
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("Not a grant: " + e.getMessage(), e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
