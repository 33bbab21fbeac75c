package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.process.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** How long it takes from a ticket to what survey-service and escalation-service make of it. */
final class Probe implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  final List<Long> surveyMillis = Collections.synchronizedList(new ArrayList<>());
  final List<Long> escalationMillis = Collections.synchronizedList(new ArrayList<>());
  private final FaultWorld world;
  private final BooleanSupplier open;

  Probe(FaultWorld world, BooleanSupplier open) {
    this.world = world;
    this.open = open;
  }

  @Override
  public void run() {
    do {
      once();
      Pause.milliseconds(1_000);
    } while (open.getAsBoolean());
  }

  /** One ticket that is escalated and resolved. */
  void once() {
    Api desk = world.as("li.na", "ticket");
    Api board = world.as("xu.feng", "escalation");
    String address = Ledger.address(UUID.randomUUID().toString());
    Map<String, Object> customer = Map.of("name", "Wang Wei", "email", address, "language", "en");
    Map<String, Object> contact =
        Map.of("channel", "PHONE", "category", "probe", "subject", "Late", "customer", customer);
    JsonNode opened = desk.post("/api/tickets", contact).ok();
    String ticket = "/api/tickets/" + opened.path("id").asText();
    desk.change(ticket, "/escalation", Map.of("text", "Look at it")).ok();
    long told = System.nanoTime();
    String of = "/api/cases?ticket=" + opened.path("id").asText();
    await(() -> !board.get(of).ok().path("items").isEmpty());
    escalationMillis.add((System.nanoTime() - told) / 1_000_000);
    desk.change(ticket, "/replies", Map.of("text", "We look into it")).ok();
    desk.change(ticket, "/resolution", Map.of("text", "Refunded")).ok();
    told = System.nanoTime();
    world.stack.inbox().await(address, mail -> mail.text().contains("/s/"), PATIENCE);
    surveyMillis.add((System.nanoTime() - told) / 1_000_000);
  }

  private static void await(BooleanSupplier there) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("No case within " + PATIENCE);
      }
      Pause.milliseconds(20);
    }
  }

  static long median(List<Long> millis) {
    return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElse(-1L);
  }

  @Override
  public String toString() {
    return "%d probes; mail of the survey after %d ms (median; most %d), case after %d ms (most %d)"
        .formatted(
            surveyMillis.size(),
            median(surveyMillis),
            Collections.max(surveyMillis),
            median(escalationMillis),
            Collections.max(escalationMillis));
  }
}
