package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Stack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The board of a morning: cases that agents ask for, promises for the next hours, calls that
 * reached nobody, some that did. Every owner works with the own login.
 */
final class Callbacks {
  private static final int LOOKS = 100;
  private static final long BETWEEN_LOOKS = 200;

  /** The version of a case that is open and has its promise, and no more. */
  private static final int PROMISED = 2;

  private final Stack stack;
  private final Office office;
  private final Api manager;

  Callbacks(Stack stack, Office office) {
    this.stack = stack;
    this.office = office;
    this.manager = new Api(stack.url("escalation"), () -> stack.token("mei.chen"));
  }

  /**
   * @param tickets about which cases may be asked for, as {@link Told}
   */
  void live(List<Told> tickets) {
    Api service = new Api(stack.url("escalation"), stack::serviceToken);
    Iterator<Told> about = tickets.iterator();
    for (JsonNode plan : office.cases()) {
      if (about.hasNext()) {
        try {
          work(plan, opened(service, about.next(), plan));
        } catch (ApiFailure e) {
          System.out.println("  demo: a callback was not possible: " + e.getMessage());
        }
      }
    }
  }

  /** The ticket comes to the board by event, so it takes a moment. */
  private JsonNode opened(Api service, Told ticket, JsonNode plan) {
    String reason = plan.path(ticket.language().startsWith("zh") ? "zh" : "en").asText();
    String severity = plan.path("severity").asText();
    Map<String, String> asked =
        Map.of("ticketId", ticket.id(), "reason", reason, "severity", severity);
    Api.@Nullable Answer answer = null;
    for (int look = 0; look < LOOKS && (answer == null || answer.status() / 100 != 2); look++) {
      pause();
      answer = service.postOnce("/api/cases", asked, "demo-case-" + ticket.id());
    }
    String id = Objects.requireNonNull(answer).ok().path("id").asText();
    return manager.get("/api/cases/" + id).ok().path("escalation");
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(JsonNode plan, JsonNode found) {
    if (found.path("version").asInt() > PROMISED) {
      return; // an earlier start got this far
    }
    Api board = new Api(stack.url("escalation"), () -> stack.token(owner(found)));
    String path = "/api/cases/" + found.path("id").asText();
    for (JsonNode outcome : plan.path("call")) {
      board.change(path, "/attempts", Map.of("outcome", outcome.asText())).ok();
    }
    if (plan.path("kept").asBoolean()) {
      reach(board, path);
      return;
    }
    String due = Instant.now().plus(plan.path("due").asInt(), ChronoUnit.MINUTES).toString();
    Map<String, String> sooner = Map.of("dueAt", due, "reason", "The customer asked for this time");
    board.change(path, "/promise", sooner).ok();
  }

  private static String owner(JsonNode found) {
    String owner = found.path("owner").asText();
    return Person.all().stream()
        .filter(person -> person.id().equals(owner))
        .findFirst()
        .map(Person::username)
        .orElse("xu.feng");
  }

  private static void reach(Api board, String path) {
    board
        .change(
            path,
            "/attempts",
            Map.of(
                "outcome", "REACHED",
                "note", "Apologised; agreed on the refund and a call on Friday"))
        .ok();
    board
        .change(
            path,
            "/closure",
            Map.of(
                "rootCause", "PROCESS",
                "touchpoint", "RESPONSE_SPEED",
                "party", "Warehouse",
                "answerToCustomer", "Refunded, with an apology and the reason for the delay"))
        .ok();
  }

  /** A ticket of the morning, and the language of its customer. */
  record Told(String id, String language) {}
}
