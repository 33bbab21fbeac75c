package io.huifang.suite.fault;

import io.huifang.suite.process.Pause;
import io.huifang.suite.process.Supervised;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * People work, files are imported, time goes on, and in every round somebody dies in the middle of
 * it. In the end nothing may be lost and nothing doubled.
 */
final class Rounds {
  private static final Duration CALM = Duration.ofMinutes(3);
  private static final int REPLICAS = 2;
  private final Random random = new Random();
  private final Ledger ledger = new Ledger();
  private final Stubborn caller = new Stubborn();
  private final FaultWorld world;
  private final int rounds;
  private volatile boolean open = true;

  Rounds(FaultWorld world, int rounds) {
    this.world = world;
    this.rounds = rounds;
  }

  void run() throws Exception {
    Public customers = new Public(world, caller, ledger, () -> open);
    List<Runnable> people = new ArrayList<>();
    for (String agent : List.of("li.na", "wang.lei", "liu.yang")) {
      people.add(new Desk(world, agent, caller, ledger, () -> open));
    }
    Board board = new Board(world, caller, ledger, () -> open);
    people.add(board);
    people.add(new OldTickets(world, 2_000, caller, ledger, () -> open));
    people.add(customers);
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> working = new ArrayList<>();
    people.forEach(one -> working.add(threads.submit(one)));
    try {
      for (int round = 0; round < rounds; round++) {
        replicaDies(round);
        if (round % FaultWorld.SERVICES.size() == 1) {
          replicaFreezes(round / FaultWorld.SERVICES.size());
        }
        if (round == rounds / 2) {
          databaseDies();
        }
        world.advance(Duration.ofMinutes(3));
        for (Future<?> one : working) {
          if (one.isDone()) {
            one.get(); // nobody goes home before the evening: it tells why
          }
        }
      }
      untilSomebodyAnswers();
    } finally {
      open = false;
    }
    for (Future<?> one : working) {
      one.get(4, TimeUnit.MINUTES);
    }
    threads.shutdown();
    System.out.println("  " + ledger + ", asked again " + caller.again + " times");
    System.out.println("  calm after " + new Calm(world).await(CALM));
    board.callAtLeastOnce();
    new Calm(world).await(CALM);
    storm();
    customers.look(false);
    check();
  }

  /** On a slow machine a day of one round may end before the first mail has arrived. */
  private void untilSomebodyAnswers() {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (ledger.answered.isEmpty() && System.nanoTime() < deadline) {
      Pause.milliseconds(200);
    }
  }

  private void replicaDies(int round) {
    String service = FaultWorld.SERVICES.get(round % FaultWorld.SERVICES.size());
    int replica = 1 + round / FaultWorld.SERVICES.size() % REPLICAS;
    Pause.milliseconds(1_500 + random.nextInt(2_500));
    Supervised victim = world.stack.replica(service, replica);
    String underWay = inTheMiddle();
    victim.kill();
    say("round %d: %s killed; under way: %s".formatted(round + 1, victim.name(), underWay));
    Pause.milliseconds(500 + random.nextInt(3_000));
    victim.start();
  }

  /**
   * Worse than to die: the others take over, for all leases end meanwhile, and then it is back in
   * the middle of a step and believes that the work is still its own.
   */
  private void replicaFreezes(int turn) {
    String service = FaultWorld.SERVICES.get(turn % FaultWorld.SERVICES.size());
    Supervised victim = world.stack.replica(service, REPLICAS);
    String underWay = inTheMiddle();
    Freeze.begin(victim);
    try {
      say("%s frozen; under way: %s".formatted(victim.name(), underWay));
      Pause.milliseconds(500);
      world.advance(Duration.ofMinutes(2));
      Pause.milliseconds(5_000);
    } finally {
      Freeze.end(victim);
    }
  }

  /** As in a power cut; whoever writes at that moment has to ask again. */
  private void databaseDies() {
    Pause.milliseconds(1_500);
    Supervised postgres = world.stack.service("postgres");
    String underWay = inTheMiddle();
    postgres.kill();
    say("postgres killed; under way: " + underWay);
    Pause.milliseconds(1_000);
    postgres.start();
    Pause.milliseconds(3_000);
  }

  /** Two hours later all that was forgotten is due at once, and two more die over it. */
  private void storm() {
    world.advance(Duration.ofMinutes(100)); // time for warnings
    System.out.println("  calm after " + new Calm(world).await(CALM));
    world.advance(Duration.ofMinutes(21));
    Pause.milliseconds(300);
    String underWay = underWay();
    for (String service : List.of("ticket", "escalation")) {
      world.stack.replica(service, 1).kill();
    }
    say("storm: ticket and escalation killed; under way: " + underWay);
    Pause.milliseconds(500);
    for (String service : List.of("ticket", "escalation")) {
      world.stack.replica(service, 1).start();
    }
    System.out.println("  calm after " + new Calm(world).await(CALM));
  }

  /** Looks first and then waits for requests: so little as possible passes before the kill. */
  private String inTheMiddle() {
    List<String> open = new Calm(world).open();
    long deadline = System.nanoTime() + 2_000_000_000L;
    while (caller.underWay.get() < 2 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return caller.underWay + " requests, " + open;
  }

  private String underWay() {
    return caller.underWay + " requests, " + new Calm(world).open();
  }

  private void check() {
    Findings findings = new Findings();
    findings.none("answers that nobody should get", caller.odd);
    new TicketTruth(world, ledger).check(findings);
    new SurveyTruth(world, ledger).check(findings);
    new CaseTruth(world, ledger).check(findings);
    new KpiTruth(world).check(findings);
    new EngineTruth(world).check(findings);
    findings.report();
  }

  private static void say(String line) {
    System.out.println("  " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
  }
}
