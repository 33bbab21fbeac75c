package io.huifang.survey.trigger;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.survey.asking.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A call or a chat has ended; asks only where a rule is about contacts. */
@ApplicationScoped
public class ContactTrigger implements EventHandler {
  @Inject TriggerReader reader;
  @Inject Asking asking;

  @Override
  public boolean handles(String type) {
    return type.equals("contact.ended.v1");
  }

  /** A version that was considered before changes nothing, see {@link Asking#consider}. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    reader.contact(event).ifPresent(asking::consider);
  }
}
