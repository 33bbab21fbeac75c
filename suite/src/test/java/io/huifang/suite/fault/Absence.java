package io.huifang.suite.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.api.Api;
import io.huifang.suite.process.Pause;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/**
 * kpi-service is away for half a day while so many events are told. Nobody else notices, and when
 * it has come back and taken all of it, nothing of it is left.
 */
final class Absence {
  private static final int PARTITION = 100_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private final FaultWorld world;
  private final Sql tickets;
  private final Api admin;
  private final int events;
  private volatile boolean telling = true;

  Absence(FaultWorld world, int events) {
    this.world = world;
    this.tickets = world.sql("ticket");
    this.admin = world.as("admin", "ticket");
    this.events = events;
  }

  void run() throws Exception {
    Probe probe = new Probe(world, () -> telling);
    probe.once(); // whoever does it for the first time has to load its classes
    Probe measured = new Probe(world, () -> telling);
    world.stack.service("kpi").kill();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Future<?> probing = threads.submit(measured);
    Tenths told = tell();
    System.out.printf("  %,d events told while kpi is away: %s%n", events, told);
    telling = false;
    probing.get();
    threads.shutdown();
    for (int hour = 0; hour < 12; hour++) {
      world.advance(Duration.ofHours(1));
      Pause.milliseconds(200);
    }
    measured.once();
    System.out.println("  meanwhile " + measured);
    assertThat(waiting()).isGreaterThanOrEqualTo(events);
    System.out.printf("  waiting: %,d, %s%n", waiting(), sizes());
    long asked = System.nanoTime();
    admin.get("/api/outbox").ok();
    System.out.printf("  /api/outbox answers in %d ms%n", (System.nanoTime() - asked) / 1_000_000);
    Tenths drained = drain();
    System.out.println("  kpi is back, and has taken all: " + drained);
    if (events >= PARTITION) {
      assertThat(told.rate(9, 10)).as("telling").isGreaterThan(told.rate(0, 1) / 3);
      assertThat(drained.rate(9, 10)).as("taking").isGreaterThan(drained.rate(1, 2) / 3);
      assertThat(Probe.median(measured.surveyMillis)).isLessThan(2_000);
      assertThat(Probe.median(measured.escalationMillis)).isLessThan(2_000);
    }
    clean();
  }

  /** An imported ticket is one event, and nobody but kpi-service wants it. */
  private Tenths tell() {
    Stubborn caller = new Stubborn();
    OldTickets files = new OldTickets(world, events, caller, new Ledger(), () -> true);
    String job = files.start(UUID.randomUUID().toString(), events);
    Tenths told = new Tenths();
    long handled = 0;
    told.at(0);
    while (handled < events) {
      Pause.milliseconds(100);
      handled = admin.get(job).ok().path("handled").asLong();
      told.at(handled);
    }
    return told;
  }

  /** Measured from the moment at which it takes the first: how fast it starts is another matter. */
  private Tenths drain() {
    long all = waiting();
    CompletableFuture<Void> started =
        CompletableFuture.runAsync(() -> world.stack.service("kpi").start());
    Tenths drained = new Tenths();
    long left = all;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (left > 0) {
      assertThat(System.nanoTime()).as("%d events are left", left).isLessThan(deadline);
      if (left == all) {
        drained = new Tenths();
      }
      drained.at(all - left);
      Pause.milliseconds(50);
      left = waiting();
    }
    drained.at(all);
    started.join();
    return drained;
  }

  private long waiting() {
    return tickets.number(
        "select s.last_value - p.seq from outbox_seq s, outbox_position p where p.name = 'kpi'");
  }

  private String sizes() {
    return "partitions %s, %s"
        .formatted(
            partitions(),
            tickets.text(
                "select pg_size_pretty(sum(pg_total_relation_size(inhrelid))) from pg_inherits"
                    + " where inhparent = 'outbox_event'::regclass"));
  }

  private List<String> partitions() {
    return tickets
        .rows(
            "select substr(c.relname, 14) from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                + " where i.inhparent = 'outbox_event'::regclass order by 1")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private void clean() throws Exception {
    new Calm(world).await(Duration.ofMinutes(2));
    if (events > PARTITION) {
      Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !partitions().contains("0"));
      System.out.println("  full partitions are gone: " + sizes());
    }
    String current = Long.toString(tickets.number("select last_value / 100000 from outbox_seq"));
    world.advance(Duration.ofHours(25)); // what was begun is closed after a day
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> tickets.number("select last_value % 100000 from outbox_seq") == 0);
    new Probe(world, () -> false).once();
    new Calm(world).await(Duration.ofMinutes(2));
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !partitions().contains(current));
    System.out.println("  and a day later the one that was begun: " + sizes());
    Findings findings = new Findings();
    findings.same(
        "facts of kpi-service",
        tickets.number("select count(*) from ticket"),
        world.sql("kpi").number("select count(*) from fact where kind = 'CREATED'"));
    for (String service : FaultWorld.SERVICES) {
      findings.none(
          service + ": due work that is left",
          world
              .sql(service)
              .rows(
                  "select kind, key, attempts, last_error from due_work where kind not in ('outbox', 'audit-seal', 'case-load')"
                      + " and (attempts > 0 or parked_at is not null or kind = 'import')"));
    }
    new EngineTruth(world).check(findings);
    findings.report();
  }
}
