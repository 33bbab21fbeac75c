package io.huifang.suite.fault;

import io.huifang.suite.process.Pause;
import io.huifang.suite.process.Supervised;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Promises fall due under load while replicas are killed, the database is restarted, and whoever
 * takes messages fails half of the time; for the profile {@code faults}: {@code
 * -Dstorm.promises=100000 -Dstorm.seconds=420}.
 */
class PromiseStorm {
  private static final int PROMISES = Integer.getInteger("storm.promises", 100_000);
  private static final Duration FALLS =
      Duration.ofSeconds(Integer.getInteger("storm.seconds", 420));
  private static final Duration PATIENCE = Duration.ofMinutes(25);
  private static final String OPEN =
      "select count(*) from due_work where kind in ('deadline', 'notify', 'mail') and due_at <= ?";
  private final Random random = new Random();
  private int kills;
  private int restarts;

  @Test
  void everyPromiseHasWhatItMustHave() throws Exception {
    try (StormWorld world = new StormWorld()) {
      Duration apart = FALLS.dividedBy(PROMISES);
      Instant first = Instant.now().plusSeconds(20 + PROMISES / 2_000);
      world.open(PROMISES, first, apart);
      say("%d promises, the first step at %s".formatted(PROMISES, first));
      AtomicBoolean open = new AtomicBoolean(true);
      StormPeople people = new StormPeople(world, open::get);
      Thread specialist = new Thread(people, "specialist");
      specialist.start();
      Instant end = first.plus(FALLS).plus(StormWorld.BETWEEN.multipliedBy(2));
      storm(world, first, end);
      open.set(false);
      specialist.join();
      say("%d kills, %d restarts of the database".formatted(kills, restarts));
      calm(world);
      Findings findings = new Findings();
      new StormTruth(world, PROMISES, people.reached).check(findings);
      new EngineTruth(world.stack, StormWorld.SERVICES, StormWorld.REPLICAS).check(findings);
      findings.some("replicas killed", kills);
      findings.some("restarts of the database", restarts);
      findings.report();
    }
  }

  private void storm(StormWorld world, Instant first, Instant end) {
    Instant half = first.plus(Duration.between(first, end).dividedBy(2));
    while (Instant.now().isBefore(end)) {
      Pause.milliseconds(6_000 + random.nextInt(12_000));
      if (restarts == 0 && Instant.now().isAfter(half)) {
        dies(world.stack.service("postgres"));
        restarts++;
      } else if (Instant.now().isAfter(first)) {
        dies(world.stack.replica("escalation", 1 + random.nextInt(StormWorld.REPLICAS)));
        kills++;
      }
      say(due(world));
    }
  }

  private static String due(StormWorld world) {
    try {
      return open(world) + " steps and messages are due";
    } catch (IllegalStateException restarting) {
      return "the database does not answer yet";
    }
  }

  private void dies(Supervised victim) {
    victim.kill();
    say(victim.name() + " killed");
    Pause.milliseconds(500 + random.nextInt(3_000));
    victim.start();
  }

  /** Waits until twice in a row nothing is due any more. */
  private static void calm(StormWorld world) {
    int[] calm = {0};
    Instant begin = Instant.now();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              calm[0] = open(world) == 0 ? calm[0] + 1 : 0;
              return calm[0] >= 2;
            });
    say("calm after " + Duration.between(begin, Instant.now()));
  }

  /** What is due, or was and waits for its next attempt. */
  private static long open(StormWorld world) {
    // mails that are collected are due in a minute
    Instant soon = Instant.now().plus(Duration.ofMinutes(2));
    return world.sql().number(OPEN, soon.atOffset(ZoneOffset.UTC));
  }

  private static void say(String line) {
    System.out.println("  " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }
}
