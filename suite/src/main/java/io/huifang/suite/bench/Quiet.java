package io.huifang.suite.bench;

import io.huifang.suite.bench.load.Load;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches what strangers take from the machine while something is measured, and adds up what the
 * suite took: with {@code --quiet} only quiet seconds count.
 */
public final class Quiet implements Load.Watch {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private final Stack stack;
  private final List<String> replicas;
  private final int limit;
  private final List<Instant[]> spans = new ArrayList<>();
  private CpuTimes used = new CpuTimes(0, 0, 0, 0);
  private CpuTimes begun = used;
  private Instant begunAt = Instant.EPOCH;
  private long begunNanos;
  private double seconds;

  /** Of this stack and its ticket-service, as the options want it. */
  public Quiet(Stack stack, BenchOptions options) {
    this(stack, "ticket", options);
  }

  /** Of this stack and one of its services. */
  public Quiet(Stack stack, String service, BenchOptions options) {
    this(stack, List.of(service), options);
  }

  /** Of this stack and some of its processes together. */
  public Quiet(Stack stack, List<String> replicas, BenchOptions options) {
    this.stack = stack;
    this.replicas = List.copyOf(replicas);
    this.limit = options.quiet();
  }

  /** Waits until the machine is quiet, for what can only be measured in one piece. */
  public void await() {
    long begin = System.nanoTime();
    while (limit < 100) {
      CpuTimes before = CpuTimes.of(stack, replicas);
      Pause.milliseconds(LOOK.toMillis());
      if (CpuTimes.of(stack, replicas).since(before).othersPercent(LOOK.toSeconds()) < limit) {
        return;
      }
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new StartFailure("The machine was not quiet within " + PATIENCE);
      }
    }
  }

  @Override
  public void begin() {
    begunAt = Instant.now();
    begunNanos = System.nanoTime();
    begun = CpuTimes.of(stack, replicas);
  }

  @Override
  public boolean end() {
    CpuTimes now = CpuTimes.of(stack, replicas).since(begun);
    long nanos = System.nanoTime() - begunNanos;
    double took = nanos / 1e9;
    if (limit < 100 && now.othersPercent(took) >= limit) {
      return false;
    }
    used = used.plus(now);
    seconds += took;
    spans.add(new Instant[] {begunAt, begunAt.plusNanos(nanos)});
    return true;
  }

  /** Whether this was in a time that counts. */
  boolean covers(Instant instant) {
    return spans.stream().anyMatch(s -> !instant.isBefore(s[0]) && instant.isBefore(s[1]));
  }

  /** Processor time of the service for each piece of work, in milliseconds. */
  public double javaMillis(double pieces) {
    return used.java() / pieces;
  }

  /** Processor time of PostgreSQL for each piece of work, in milliseconds. */
  public double postgresMillis(double pieces) {
    return used.postgres() / pieces;
  }

  /** How many processors the processes that are watched had on average. */
  public double javaProcessors() {
    return used.java() / seconds / 1_000;
  }

  /** How many processors PostgreSQL had on average. */
  public double postgresProcessors() {
    return used.postgres() / seconds / 1_000;
  }

  /** The share of the machine that strangers had in the time that counts. */
  public double othersPercent() {
    return used.othersPercent(seconds);
  }

  /** Puts processor time for each piece of work and the share of strangers into a report. */
  public Report tell(Report report, double pieces) {
    return report
        .with("java_cpu_ms", javaMillis(pieces))
        .with("pg_cpu_ms", postgresMillis(pieces))
        .with("others_cpu_percent", othersPercent());
  }
}
