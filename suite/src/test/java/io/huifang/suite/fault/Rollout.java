package io.huifang.suite.fault;

import io.huifang.suite.launch.Part;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What a Deployment does with {@code maxUnavailable}: a replica is told to end; a moment later the
 * balancer knows; when it has ended, one of the other release takes its place. Nobody waits for
 * quiet.
 */
final class Rollout {
  private static final Duration CALM = Duration.ofMinutes(3);

  /** So long a balancer goes on sending people to a replica that has been told to end. */
  private static final long LAG_MILLIS = 1_000;

  private static final String MIGRATIONS = "select count(*) from flyway_schema_history";
  private final Ledger ledger = new Ledger();
  private final Stubborn caller = new Stubborn();
  private final Findings findings = new Findings();
  private final FaultWorld world;
  private final Path before;
  private volatile boolean open = true;

  Rollout(FaultWorld world, Path before) {
    this.world = world;
    this.before = before;
  }

  void run() throws Exception {
    List<Runnable> people = new ArrayList<>();
    for (String agent : List.of("li.na", "wang.lei", "liu.yang")) {
      people.add(new Desk(world, agent, caller, ledger, () -> open));
    }
    Public customers = new Public(world, caller, ledger, () -> open);
    people.add(new Board(world, caller, ledger, () -> open));
    people.add(new OldTickets(world, 1_000, caller, ledger, () -> open));
    people.add(customers);
    people.add(this::readFigures);
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> working = new ArrayList<>();
    people.forEach(one -> working.add(threads.submit(one)));
    long schema = schema();
    try {
      Pause.milliseconds(10_000);
      to(Path.of("..").toAbsolutePath().normalize(), "the new release");
      findings.some("migrations that came with the release", schema() - schema);
      Pause.milliseconds(10_000);
      to(before, "the release before, on the newer schema");
      Pause.milliseconds(10_000);
    } finally {
      open = false;
    }
    for (Future<?> one : working) {
      one.get(4, TimeUnit.MINUTES);
    }
    threads.shutdown();
    System.out.println("  " + ledger);
    System.out.println("  calm after " + new Calm(world).await(CALM));
    customers.look(false);
    check();
  }

  /** One replica after the other; the other one of its service works meanwhile. */
  private void to(Path release, String name) {
    for (String service : FaultWorld.SERVICES) {
      world.stack.release(Part.valueOf(service.toUpperCase(Locale.ROOT)), release);
      for (int number = 1; number <= world.replicas; number++) {
        Supervised replica = world.stack.replica(service, number);
        long asked = ledger.opened.size();
        Thread ending = new Thread(replica::stop, "ending");
        ending.start();
        Pause.milliseconds(LAG_MILLIS);
        world.stack.rest(service, number);
        join(ending);
        replica.start();
        world.stack.resume(service, number);
        say(
            "%s is %s; %d tickets opened meanwhile"
                .formatted(replica.name(), name, ledger.opened.size() - asked));
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A manager whose page asks again and again. */
  private void readFigures() {
    var figures = world.as("mei.chen", "kpi");
    String day = world.now().toString().substring(0, 10);
    while (open) {
      caller.until(
          "figures",
          status -> status == 200,
          () ->
              figures.get(
                  "/api/metrics/tickets_created/values?from=2025-01-01&to=" + day + "&by=team"));
      Pause.milliseconds(200);
    }
  }

  private long schema() {
    long all = 0;
    for (String service : FaultWorld.SERVICES) {
      all += world.sql(service).number(MIGRATIONS);
    }
    return all;
  }

  private void check() {
    findings.none("requests that a client had to repeat", caller.noticed);
    findings.none("answers that nobody should get", caller.odd);
    findings.some("tickets opened", ledger.opened.size());
    findings.some("answers given", ledger.answered.size());
    new TicketTruth(world, ledger).check(findings);
    new SurveyTruth(world, ledger).check(findings);
    new CaseTruth(world, ledger).check(findings);
    new KpiTruth(world).check(findings);
    findings.report();
  }

  private static void say(String line) {
    System.out.println("  " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
  }
}
