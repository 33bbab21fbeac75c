package io.huifang.survey.trigger;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.survey.asking.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A ticket was opened again: whoever is asked about it is asked too early. */
@ApplicationScoped
public class ReopenTrigger implements EventHandler {
  @Inject TriggerReader reader;
  @Inject Withdrawal withdrawal;

  @Override
  public boolean handles(String type) {
    return type.equals("ticket.reopened.v1");
  }

  /** What is taken back already stays so. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    reader
        .reopened(event)
        .ifPresent(ticket -> withdrawal.reopened(ticket, event.aggregateversion()));
  }
}
