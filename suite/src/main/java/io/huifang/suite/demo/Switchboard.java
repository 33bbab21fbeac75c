package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The telephone system of the demo: people call, wait, are answered and hang up for as long as the
 * suite runs, so that the page of those who wait is alive.
 */
final class Switchboard implements Runnable {
  private static final Duration STEP = Duration.ofSeconds(7);
  private static final int MOST_WAITING = 6;
  private static final String OURS = "demo-live-";
  private static final int MOST_FAILURES = 5;
  private final Api tickets;
  private final Cast cast;
  private final Random dice = new Random();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<Person, String> talking = new LinkedHashMap<>();

  /** Who hears music, empty for nobody. */
  private String held = "";

  Switchboard(Api tickets, Cast cast) {
    this.tickets = tickets;
    this.cast = cast;
  }

  /** Fills the lines, and lets it go on from there. */
  void open() {
    Instant now = Instant.now();
    endFormer(now);
    for (int i = 0; i < 6; i++) {
      String call = comes(now.minusSeconds(260 - i * 41L));
      if (i < 4) {
        answered(call, now.minusSeconds(247 - i * 40L));
      }
    }
    Thread calls = new Thread(this, "demo-switchboard");
    calls.setDaemon(true);
    calls.start();
  }

  /** Those of a run before: whoever waited then has hung up. */
  private void endFormer(Instant now) {
    JsonNode here = tickets.get("/api/contacts/now").ok();
    for (String part : List.of("waiting", "served", "machine")) {
      for (JsonNode one : here.path(part)) {
        if (one.path("externalId").asText().startsWith(OURS)) {
          tell(one.path("externalId").asText(), "ENDED", now, Map.of());
        }
      }
    }
  }

  @Override
  public void run() {
    int failures = 0;
    while (failures < MOST_FAILURES) {
      try {
        Thread.sleep(STEP.toMillis());
        step(Instant.now());
        failures = 0;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        failures++; // the service stops, or starts again
      }
    }
  }

  private void step(Instant now) {
    if (!held.isEmpty() && dice.nextInt(3) == 0) {
      tell(held, "RESUMED", now, Map.of());
      held = "";
    }
    if (waiting.size() < MOST_WAITING && dice.nextInt(3) == 0) {
      comes(now.minusSeconds(3));
    }
    if (!waiting.isEmpty() && talking.size() < cast.agents().size() && dice.nextInt(2) == 0) {
      answered(waiting.peek(), now);
    } else if (waiting.size() > 3) {
      tell(waiting.remove(), "ABANDONED", now, Map.of());
    }
    if (talking.size() > 2 && dice.nextInt(3) == 0) {
      Person agent = talking.keySet().iterator().next();
      String call = talking.remove(agent);
      tell(call, "ENDED", now, Map.of());
      tell(call, "WRAPPED_UP", now.plusSeconds(12), Map.of());
    } else if (held.isEmpty() && talking.size() > 1 && dice.nextInt(4) == 0) {
      held = talking.values().stream().skip(talking.size() - 1L).findFirst().orElseThrow();
      tell(held, "HELD", now, Map.of());
    }
  }

  private String comes(Instant at) {
    String call = OURS + UUID.randomUUID();
    String queue = PastCalls.QUEUES.get(dice.nextInt(PastCalls.QUEUES.size()));
    Map<String, Object> who = new HashMap<>();
    who.put("handle", PastCalls.handle(cast, dice));
    who.put("channel", dice.nextInt(4) == 0 ? "CHAT" : "PHONE");
    tell(call, "OFFERED", at, who);
    tell(call, "QUEUED", at.plusSeconds(3), Map.of("queue", queue));
    waiting.add(call);
    return call;
  }

  private void answered(String call, Instant at) {
    cast.agents().stream()
        .filter(agent -> !talking.containsKey(agent))
        .findFirst()
        .ifPresent(
            agent -> {
              waiting.remove(call);
              talking.put(agent, call);
              tell(call, "ANSWERED", at, Map.of("agent", agent.id()));
            });
  }

  private void tell(String call, String signal, Instant at, Map<String, Object> more) {
    Map<String, Object> event = new HashMap<>(more);
    event.put("externalId", call);
    event.put("signal", signal);
    event.put("at", at.toString());
    tickets.post("/api/contact-events", event).ok();
  }
}
