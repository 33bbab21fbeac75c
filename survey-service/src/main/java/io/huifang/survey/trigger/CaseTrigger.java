package io.huifang.survey.trigger;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.survey.asking.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** An escalation case was closed: the follow-up asks whether the customer was won back. */
@ApplicationScoped
public class CaseTrigger implements EventHandler {
  @Inject TriggerReader reader;
  @Inject Asking asking;

  @Override
  public boolean handles(String type) {
    return type.equals("case.closed.v1");
  }

  /** A version that was considered before changes nothing, see {@link Asking#consider}. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    reader.closedCase(event).ifPresent(asking::consider);
  }
}
