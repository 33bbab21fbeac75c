package io.huifang.suite.bench.replicas;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.intake.NewTickets;
import io.huifang.suite.bench.kpi.EventTeller;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tickets a second of ticket-service and events a second of kpi-service by one, two and three
 * replicas behind a balancer, with the processors that they and PostgreSQL had meanwhile: on a
 * machine of few cores the sum of both says what the limit is.
 */
public final class ReplicasBench implements Bench {
  private static final int MOST = 3;

  /** As many in all cases, so that replicas differ and callers do not. */
  private static final int TELLERS = 6;

  private static final Duration WARM_UP = Duration.ofSeconds(75);

  @Override
  public String name() {
    return "replicas";
  }

  @Override
  public String about() {
    return "tickets and events a second by 1, 2 and 3 replicas, and what limits them";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.startReplicas(MOST);
    for (String service : List.of("ticket", "kpi")) {
      for (int number = 1; number <= MOST; number++) {
        stack.replica(service, number).stop();
      }
    }
    AtomicLong seeds = new AtomicLong();
    AtomicLong told = new AtomicLong();
    Report report = new Report(name());
    double[] tickets =
        rates(
            lab,
            stack,
            report,
            "ticket",
            lab.options().connections(),
            1,
            () -> NewTickets.connect(stack));
    double[] events =
        rates(
            lab,
            stack,
            report,
            "kpi",
            TELLERS,
            EventTeller.EVENTS,
            () -> new EventTeller(stack, seeds.incrementAndGet(), told));
    return report
        .ours(tickets[MOST - 1] / tickets[0], "times the tickets of one replica")
        .with("events_of_three_by_one", events[MOST - 1] / events[0])
        .with("processors", (long) Runtime.getRuntime().availableProcessors());
  }

  private static double[] rates(
      Lab lab,
      Stack stack,
      Report report,
      String service,
      int callers,
      int inOne,
      Work.Factory work)
      throws Exception {
    double[] rates = new double[MOST];
    List<String> running = new ArrayList<>();
    for (int number = 1; number <= MOST; number++) {
      stack.replica(service, number).start();
      running.add(stack.replica(service, number).name());
      PeerDatabase.checkpoint(stack);
      Quiet time = new Quiet(stack, running, lab.options());
      Measured measured =
          new Load(callers, work)
              .run(WARM_UP, 1, Duration.ofSeconds(lab.options().seconds()), time);
      double rate = inOne * measured.perSecond();
      rates[number - 1] = rate;
      String which = service + "_" + number;
      report
          .with(which + "_per_s", rate)
          .with(which + "_p99_ms", measured.millis(0.99))
          .with(which + "_java_processors", time.javaProcessors())
          .with(which + "_pg_processors", time.postgresProcessors());
      lab.say(
          "%s, %d replicas: %,.0f/s, 99 %% within %.0f ms; processors: %.2f Java, %.2f PostgreSQL, %.0f %% others"
              .formatted(
                  service,
                  number,
                  rate,
                  measured.millis(0.99),
                  time.javaProcessors(),
                  time.postgresProcessors(),
                  time.othersPercent()));
    }
    for (int number = 1; number <= MOST; number++) {
      stack.replica(service, number).stop();
    }
    return rates;
  }
}
