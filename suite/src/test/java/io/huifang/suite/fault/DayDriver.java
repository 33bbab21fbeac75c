package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays a day: the clock goes in steps and stops at every instant at which a promise falls due, so
 * that what is late is the work of the engine and not of the steps.
 */
final class DayDriver {
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int HANDS = 6;
  private static final long STANDS_NANOS = 1_000_000_000L;
  private static final long LOOKS_NANOS = 3_000_000L;
  private static final String GIVEN =
      "select ticket_id, agent, ended_at from waited where how = 'GIVEN' and ended_at >= ?";
  private static final String NEXT_DUE =
      "select min(due_at) from due_work where kind = 'sla' and due_at <= ?";
  private static final String VERSION = "select version from ticket where id = ?";
  private final DayWorld world;
  private final DayPlan plan;
  private final DayOffice office;
  private final Api desk;
  private final Api phone;
  private final Map<UUID, DayPlan.Ticket> known = new HashMap<>();
  private final Set<UUID> inHand = new HashSet<>();
  private final PriorityQueue<Done> hands = new PriorityQueue<>(Comparator.comparing(Done::at));
  private final PriorityQueue<Talk> talks = new PriorityQueue<>(Comparator.comparing(Talk::until));
  private final Set<String> onCall = new HashSet<>();
  private int resolved;
  private int lost;

  DayDriver(DayWorld world, DayPlan plan, DayOffice office) {
    this.world = world;
    this.plan = plan;
    this.office = office;
    this.desk = world.as("admin");
    this.phone = world.program();
  }

  void run() throws Exception {
    Instant begin = DayWorld.workingDay(DayOffice.BEGIN);
    world.jumpTo(begin);
    ExecutorService callers = Executors.newFixedThreadPool(HANDS);
    try (Connection database = world.connection()) {
      int ticket = 0;
      int call = 0;
      Instant seen = begin;
      long real = System.nanoTime();
      int hour = 0;
      while (resolved < plan.tickets.size()) {
        Instant now = world.now();
        Duration day = Duration.between(begin, now);
        List<Callable<Void>> work = new ArrayList<>();
        while (ticket < plan.tickets.size() && plan.tickets.get(ticket).at().compareTo(day) <= 0) {
          DayPlan.Ticket next = plan.tickets.get(ticket++);
          work.add(() -> opened(next));
        }
        while (call < plan.calls.size() && plan.calls.get(call).at().compareTo(day) <= 0) {
          DayPlan.Call next = plan.calls.get(call++);
          work.add(() -> rings(next, now));
        }
        while (!talks.isEmpty() && !talks.peek().until().isAfter(now)) {
          Talk over = talks.remove();
          work.add(() -> hangsUp(over));
        }
        while (!hands.isEmpty() && !hands.peek().at().isAfter(now)) {
          Done done = hands.remove();
          work.add(() -> resolve(done.ticket()));
        }
        for (Future<Void> one : callers.invokeAll(work)) {
          one.get();
        }
        seen = lookWhoWasGivenWhat(database, seen);
        step(database);
        if (day.toHours() > hour && hour < 20) {
          hour = (int) day.toHours();
          System.out.printf(
              "  hour %d after %d s: %d came, %d are done%n",
              hour, (System.nanoTime() - real) / 1_000_000_000L, ticket, resolved);
        }
        if (day.toHours() > 24) {
          throw new AssertionError((plan.tickets.size() - resolved) + " are not done after a day");
        }
      }
    } finally {
      callers.shutdownNow();
    }
    System.out.printf("  %d calls found nobody free%n", lost);
  }

  /** To the next step, or to the first promise that falls due before it. */
  private void step(Connection database) throws SQLException {
    Instant now = world.now();
    Instant next = now.plus(STEP);
    try (PreparedStatement due = database.prepareStatement(NEXT_DUE)) {
      due.setObject(1, next.atOffset(ZoneOffset.UTC));
      try (ResultSet row = due.executeQuery()) {
        row.next();
        OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
        if (first != null && !first.toInstant().isAfter(now)) {
          DayWorld.wake(database); // the clock stands until it is done
          return;
        }
        world.jumpTo(first == null ? next : first.toInstant());
        if (first != null) {
          DayWorld.wake(database);
          standStill(due);
        }
      }
    }
  }

  /**
   * The day goes many times as fast as it is: nobody comes until what is due has had the moment
   * that it has in a day of usual length. What takes longer is late all the same.
   */
  private void standStill(PreparedStatement due) throws SQLException {
    long until = System.nanoTime() + STANDS_NANOS;
    due.setObject(1, world.now().atOffset(ZoneOffset.UTC));
    while (System.nanoTime() < until) {
      try (ResultSet row = due.executeQuery()) {
        row.next();
        if (row.getObject(1) == null) {
          return;
        }
      }
      LockSupport.parkNanos(LOOKS_NANOS);
    }
  }

  private Instant lookWhoWasGivenWhat(Connection database, Instant since) throws SQLException {
    Instant last = since;
    try (PreparedStatement given = database.prepareStatement(GIVEN)) {
      given.setObject(1, since.minusSeconds(60).atOffset(ZoneOffset.UTC));
      try (ResultSet row = given.executeQuery()) {
        while (row.next()) {
          UUID ticket = row.getObject(1, UUID.class);
          Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
          last = at.isAfter(last) ? at : last;
          synchronized (known) {
            if (known.containsKey(ticket) && inHand.add(ticket)) {
              hands.add(new Done(ticket, at.plus(known.get(ticket).hand())));
            }
          }
        }
      }
    }
    return last;
  }

  private Void opened(DayPlan.Ticket next) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> customer =
        Map.of("email", key + "@example.org", "tier", next.tier(), "language", "en");
    Map<String, Object> contact =
        Map.of(
            "channel",
            "EMAIL",
            "category",
            next.skill(),
            "subject",
            "A question",
            "text",
            "About " + next.skill(),
            "openedBy",
            "CUSTOMER",
            "customer",
            customer);
    String id = desk.postOnce("/api/tickets", contact, key).ok().path("id").asText();
    synchronized (known) {
      known.put(UUID.fromString(id), next);
    }
    return null;
  }

  private Void resolve(UUID ticket) {
    int status = 0;
    while (status != 200) {
      long version = version(ticket);
      Api.Answer answer =
          desk.changeAt(
              "/api/tickets/" + ticket,
              "/resolution",
              Map.of("text", "Done"),
              "\"" + version + "\"");
      status = answer.status();
      if (status != 200 && status != 412) {
        answer.ok();
      }
    }
    synchronized (known) {
      resolved++;
    }
    return null;
  }

  private long version(UUID ticket) {
    return world.sql().number(VERSION, ticket);
  }

  /** The telephone system gives a call to whoever is not talking, as it does without us. */
  private Void rings(DayPlan.Call call, Instant now) {
    String id = "day-" + UUID.randomUUID();
    tell(id, "OFFERED", now, Map.of("handle", "138" + Math.abs(id.hashCode() % 100_000_000)));
    tell(id, "QUEUED", now, Map.of("queue", "hotline"));
    String agent = null;
    synchronized (onCall) {
      int from = Math.floorMod(id.hashCode(), office.people.size());
      for (int i = 0; i < office.people.size() && agent == null; i++) {
        String one = office.people.get((from + i) % office.people.size());
        agent = onCall.contains(one) ? null : one;
      }
      if (agent != null) {
        onCall.add(agent);
      } else {
        lost++;
      }
    }
    if (agent == null) {
      tell(id, "ABANDONED", world.now(), Map.of());
      return null;
    }
    tell(id, "ANSWERED", world.now(), Map.of("agent", agent));
    synchronized (onCall) {
      talks.add(new Talk(id, agent, world.now().plus(call.talk())));
    }
    return null;
  }

  private Void hangsUp(Talk talk) {
    tell(talk.call(), "ENDED", world.now(), Map.of());
    synchronized (onCall) {
      onCall.remove(talk.agent());
    }
    return null;
  }

  private void tell(String call, String signal, Instant at, Map<String, Object> more) {
    Map<String, Object> event = new HashMap<>(more);
    event.put("externalId", call);
    event.put("signal", signal);
    event.put("at", at.toString());
    phone.post("/api/contact-events", event).ok();
  }

  private record Done(UUID ticket, Instant at) {}

  private record Talk(String call, String agent, Instant until) {}
}
