package io.huifang.ticket.privacy;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells siblings who was erased: at once, and again a little later, for an event that was on the
 * wire at that moment may have brought the person back to them.
 */
@ApplicationScoped
public class ErasureTold implements DueStep {
  private static final String KIND = "erasure-again";
  private static final Duration LATER = Duration.ofMinutes(15);
  @Inject Outbox outbox;
  @Inject DueWork due;
  @Inject Rows rows;
  @Inject Words words;
  @Inject Traces traces;
  @Inject ToldCopies copies;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  /** In the transaction of the erasure. */
  void tell(UUID person, UUID nobody, List<UUID> tickets, List<UUID> importedAs) {
    tell(1, person, nobody, tickets, importedAs);
    due.plan(KIND, person + ":" + nobody, clock.instant().plus(LATER));
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      String[] ids = item.key().split(":", 2);
      UUID nobody = UUID.fromString(ids[1]);
      List<UUID> tickets = rows.change("select id from ticket where customer_id = ?", nobody);
      // what a sibling told at that very moment may have come after the first time
      copies.erase(UUID.fromString(ids[0]), nobody);
      words.erase(tickets);
      traces.erase(UUID.fromString(ids[0]), nobody, tickets);
      tell(2, UUID.fromString(ids[0]), nobody, tickets, List.of());
    }
  }

  private void tell(
      long version, UUID person, UUID nobody, List<UUID> tickets, List<UUID> importedAs) {
    Map<String, Object> erased =
        Map.of("id", person, "replacedBy", nobody, "tickets", tickets, "importedAs", importedAs);
    outbox.tell(
        new Fact(
            "customer.erased.v1",
            nobody,
            version,
            nobody,
            clock.instant(),
            Map.of("erased", erased)));
  }
}
