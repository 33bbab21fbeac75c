package io.huifang.survey.trigger;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.survey.asking.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A ticket was resolved. Imported history asks nobody. */
@ApplicationScoped
public class TicketTrigger implements EventHandler {
  @Inject TriggerReader reader;
  @Inject Asking asking;

  @Override
  public boolean handles(String type) {
    return type.equals("ticket.resolved.v1");
  }

  /** A version that was considered before changes nothing, see {@link Asking#consider}. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    reader.ticket(event).ifPresent(asking::consider);
  }
}
