package io.huifang.survey.trigger;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.survey.asking.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A promised call was made; asks only where a rule is about promises. */
@ApplicationScoped
public class PromiseTrigger implements EventHandler {
  @Inject TriggerReader reader;
  @Inject Asking asking;

  @Override
  public boolean handles(String type) {
    return type.equals("promise.kept.v1");
  }

  /** A version that was considered before changes nothing, see {@link Asking#consider}. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    reader.promise(event).ifPresent(asking::consider);
  }
}
