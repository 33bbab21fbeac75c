package io.huifang.kpi.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Puts nobody in the place of a customer: what belongs together still does, and every number stays.
 */
@ApplicationScoped
public class CustomerErased implements EventHandler {
  private static final String FACTS = "update fact set customer_id = ? where customer_id = ?";
  private static final String NOTES = "update rollup_near set ref = ? where ref = ?";
  private static final String STATES =
      """
      update subject set state = jsonb_set(state, '{customerId}', to_jsonb(?::text))
      where state ->> 'customerId' = ?
      """;
  @Inject Rows rows;
  @Inject Traces traces;

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
    erase(EventIds.one(erased.path("id")), EventIds.one(erased.path("replacedBy")));
  }

  private void erase(UUID person, UUID nobody) {
    rows.change(FACTS, nobody, person);
    rows.change(NOTES, nobody, person);
    rows.change(STATES, nobody.toString(), person.toString());
    traces.erase(person, nobody, List.of());
  }
}
