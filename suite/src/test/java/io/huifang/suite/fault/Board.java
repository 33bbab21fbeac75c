package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A specialist who calls customers and closes cases. Nothing is tried twice: a call is a call. */
final class Board implements Runnable {
  private static final Map<String, String> CLOSING =
      Map.of(
          "rootCause", "PROCESS",
          "touchpoint", "RESPONSE_SPEED",
          "party", "back office",
          "answerToCustomer", "refunded, with an apology");
  private final Random random = new Random(11);
  private final Api cases;
  private final Stubborn caller;
  private final Ledger ledger;
  private final BooleanSupplier open;

  Board(FaultWorld world, Stubborn caller, Ledger ledger, BooleanSupplier open) {
    this.cases = world.as("xu.feng", "escalation");
    this.caller = caller;
    this.ledger = ledger;
    this.open = open;
  }

  @Override
  public void run() {
    while (open.getAsBoolean()) {
      callSomebody();
    }
  }

  /** On a slow machine a short day may end before the first case is open. */
  void callAtLeastOnce() {
    for (int i = 0; i < 20 && ledger.attempts.get() == 0; i++) {
      callSomebody();
    }
  }

  private void callSomebody() {
    JsonNode items =
        caller
            .until("cases", s -> s == 200, () -> cases.get("/api/cases?state=OPEN&limit=20"))
            .json()
            .path("items");
    if (!items.isEmpty()) {
      call(items.get(random.nextInt(items.size())).path("id").asText());
    }
    Pause.milliseconds(400);
  }

  private void call(String id) {
    String path = "/api/cases/" + id;
    Api.Answer read = caller.until("case", s -> s == 200, () -> cases.get(path));
    String outcome = random.nextBoolean() ? "REACHED" : "NO_ANSWER";
    int called = once(path, "/attempts", Map.of("outcome", outcome), read.etag());
    (called == 200 ? ledger.attempts : ledger.unknownAttempts).addAndGet(called == 412 ? 0 : 1);
    if (called == 200 && random.nextBoolean()) {
      Api.Answer again = caller.until("case", s -> s == 200, () -> cases.get(path));
      if (once(path, "/closure", CLOSING, again.etag()) == 200) {
        ledger.closed.add(id);
      }
    }
  }

  /**
   * @return 0 if nobody answered
   */
  private int once(String path, String what, Map<String, String> body, String etag) {
    try {
      Api.Answer answer = cases.changeAt(path, what, body, etag);
      if (!Set.of(200, 409, 412, 502, 503, 504).contains(answer.status())) {
        caller.odd.add(what + " -> " + answer.status() + " " + answer.body());
      }
      if (answer.status() / 100 == 5) {
        caller.noticed.add(what + " -> " + answer.status());
      }
      return answer.status();
    } catch (ApiFailure | StartFailure nobodyAnswered) {
      caller.noticed.add(what + " -> " + nobodyAnswered.getMessage());
      return 0;
    }
  }
}
