package io.huifang.escalation.trigger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Dims;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that has left its bounds opens a case, if whoever watches it wants one: the rule is the
 * watch of kpi-service, not one of ours. What is about the same watch joins its open case.
 */
@ApplicationScoped
public class AlertTrigger implements EventHandler {
  private static final int LONGEST = 2_000;
  @Inject ObjectMapper json;
  @Inject CaseService service;

  @Override
  public boolean handles(String type) {
    return type.equals("alert.raised.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    Told alert = read(event);
    if (alert.severity() != null) {
      service.open(
          new NewCase(
              Cause.EARLY_WARNING,
              alert.severity(),
              alert.watchId(),
              null,
              null,
              null,
              alert.watchId(),
              alert.said().length() > LONGEST ? alert.said().substring(0, LONGEST) : alert.said(),
              Objects.requireNonNullElse(alert.dims(), Dims.NONE)),
          CaseChanged.SYSTEM);
    }
  }

  private Told read(CloudEvent event) {
    try {
      Told told = json.treeToValue(event.data().path("alert"), Told.class);
      if (told == null || told.watchId() == null || told.said() == null) {
        throw new RejectedEventException("data.alert must say watchId and said");
      }
      return told;
    } catch (JsonProcessingException e) {
      throw new RejectedEventException("Not an alert: " + e.getOriginalMessage(), e);
    }
  }

  /** The parts of an alert that this service looks at. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Told(UUID watchId, @Nullable Severity severity, String said, @Nullable Dims dims) {}
}
