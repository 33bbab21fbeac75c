package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.process.Pause;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** An agent who takes contacts, replies and resolves, and leaves every fourth to its clocks. */
final class Desk implements Runnable {
  static final String CATEGORY = "faults";
  private final Api tickets;
  private final Stubborn caller;
  private final Ledger ledger;
  private final BooleanSupplier open;

  Desk(FaultWorld world, String agent, Stubborn caller, Ledger ledger, BooleanSupplier open) {
    this.tickets = world.as(agent, "ticket");
    this.caller = caller;
    this.ledger = ledger;
    this.open = open;
  }

  @Override
  public void run() {
    for (int n = 0; open.getAsBoolean(); n++) {
      life(n % 4 == 0);
      Pause.milliseconds(100);
    }
  }

  private void life(boolean forgotten) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> contact = contact(key, forgotten ? "VIP" : "STANDARD");
    String id =
        caller
            .until(
                "open",
                status -> status == 201,
                () -> tickets.postOnce("/api/tickets", contact, key))
            .ok()
            .path("id")
            .asText();
    ledger.opened.put(key, id);
    if (!forgotten) {
      String ticket = "/api/tickets/" + id;
      change(ticket, "/replies", "We look into it", now -> now.hasNonNull("firstRespondedAt"));
      change(ticket, "/resolution", "Refunded", now -> now.hasNonNull("resolvedAt"));
      ledger.resolved.add(id);
    }
  }

  /** Reads before every try: the one before may have been done although nobody said so. */
  private void change(String ticket, String what, String text, Predicate<JsonNode> done) {
    int status = 0;
    while (status != 200) {
      Api.Answer read = caller.until("read", s -> s == 200, () -> tickets.get(ticket));
      if (done.test(read.json())) {
        return;
      }
      status =
          caller
              .until(
                  what,
                  s -> s == 200 || s == 412,
                  () -> tickets.changeAt(ticket, what, Map.of("text", text), read.etag()))
              .status();
    }
  }

  private static Map<String, Object> contact(String key, String tier) {
    return Map.of(
        "channel", "PHONE",
        "category", CATEGORY,
        "subject", "Charged twice",
        "text", "I was charged twice",
        "customer",
            Map.of(
                "name", "Wang Wei", "email", Ledger.address(key), "tier", tier, "language", "en"));
  }
}
