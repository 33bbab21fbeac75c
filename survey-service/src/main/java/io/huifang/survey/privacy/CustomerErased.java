package io.huifang.survey.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Erases whom ticket-service has erased; again when the files of imports are gone. */
@ApplicationScoped
public class CustomerErased implements EventHandler {
  @Inject Forgetting forgetting;
  @Inject LateErasures late;

  @Override
  public boolean handles(String type) {
    return type.equals("customer.erased.v1");
  }

  /** What is erased already is not found again. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode erased = event.data().path("erased");
    Erased whom =
        new Erased(
            EventIds.one(erased.path("id")),
            EventIds.one(erased.path("replacedBy")),
            EventIds.all(erased.path("tickets")),
            EventIds.all(erased.path("importedAs")),
            forgetting.words(EventIds.one(erased.path("id"))));
    forgetting.erase(whom);
    late.plan(whom);
  }
}
