package io.huifang.suite.bench.events;

import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Outboxes;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** How fast a backlog of ticket-service is taken by kpi-service, both of them warm. */
public final class EventsBench implements Bench {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int GENUINE_TICKETS = 20;

  @Override
  public String name() {
    return "events";
  }

  @Override
  public String about() {
    return "events of ticket-service, from committed to taken by kpi-service";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    int events = lab.options().events();
    Stack stack = lab.startTicketAndKpi();
    stack.service("kpi").kill();
    Api desk = lab.api("ticket");
    for (int i = 0; i < GENUINE_TICKETS; i++) {
      live(desk);
    }
    EventCopies copies = EventCopies.ofWaiting(stack);
    stack.service("kpi").start();
    Outboxes outbox = new Outboxes(lab, "ticket");
    lab.say("genuine events: " + outbox.pending());
    outbox.drain(PATIENCE);
    lab.say("%,d events to warm up".formatted(events / 2));
    copies.commit("warm-up", events / 2);
    outbox.drain(PATIENCE);
    PeerDatabase.checkpoint(stack);
    Quiet time = new Quiet(stack, lab.options());
    time.await();
    copies.commit("measured", events);
    time.begin();
    double seconds = outbox.drain(PATIENCE);
    lab.endOfPiece(time);
    lab.say(
        "%,d events taken in %.1f s; %.0f %% of the machine went to others"
            .formatted(events, seconds, time.othersPercent()));
    lab.stopServices();
    lab.tellHottest(time);
    return time.tell(new Report(name()), events)
        .ours(events / seconds, "1/s")
        .with("events", events)
        .with("took_s", seconds)
        .with("profiled", lab.options().profile());
  }

  /** The life of a ticket from contact to resolution. */
  private static void live(Api desk) {
    String id =
        desk.post(
                "/api/tickets",
                Map.of(
                    "channel",
                    "PHONE",
                    "category",
                    "billing",
                    "subject",
                    "Charged twice",
                    "text",
                    "You took the money twice.",
                    "customer",
                    Map.of("name", "Wang Wei", "email", UUID.randomUUID() + "@example.org")))
            .ok()
            .path("id")
            .asText();
    desk.change("/api/tickets/" + id, "/replies", Map.of("text", "We look into it")).ok();
    desk.change("/api/tickets/" + id, "/resolution", Map.of("text", "Refunded")).ok();
  }
}
