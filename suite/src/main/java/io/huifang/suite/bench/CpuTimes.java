package io.huifang.suite.bench;

import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time used so far, in milliseconds.
 *
 * @param java of the service that is measured
 * @param postgres of the server and all of its processes, also of those that have ended
 * @param suite of this program and everything that it has started
 * @param machine of everything on the machine
 */
public record CpuTimes(long java, long postgres, long suite, long machine) {
  /** Linux counts in hundredths of a second for programs, whatever the kernel's own tick. */
  private static final long MILLIS_PER_TICK = 10;

  private static final int IDLE = 3;
  private static final int WAITING = 4;

  /** Until now, of this service. */
  public static CpuTimes of(Stack stack, String service) {
    return of(stack, List.of(service));
  }

  /** Until now, of these processes of services together. */
  static CpuTimes of(Stack stack, List<String> replicas) {
    long server = stack.service("postgres").pid();
    long postgres = ticks(server, 4) + childrenOf(server);
    long java = replicas.stream().mapToLong(one -> ticks(stack.service(one).pid(), 2)).sum();
    long self = ProcessHandle.current().pid();
    // The server has left the family of this program, so it is no child and counts once.
    long suite = ticks(self, 2) + childrenOf(self) + postgres;
    return new CpuTimes(
        java * MILLIS_PER_TICK,
        postgres * MILLIS_PER_TICK,
        suite * MILLIS_PER_TICK,
        busy() * MILLIS_PER_TICK);
  }

  /** Together with what was used at another time. */
  CpuTimes plus(CpuTimes other) {
    return new CpuTimes(
        java + other.java, postgres + other.postgres, suite + other.suite, machine + other.machine);
  }

  /** What was used since then. */
  public CpuTimes since(CpuTimes earlier) {
    return new CpuTimes(
        java - earlier.java,
        postgres - earlier.postgres,
        suite - earlier.suite,
        machine - earlier.machine);
  }

  /** The share of the machine that went to strangers in this time: above a few, measure again. */
  public double othersPercent(double seconds) {
    double all = seconds * 1_000 * Runtime.getRuntime().availableProcessors();
    return Math.max(0, 100 * (machine - suite) / all);
  }

  private static long childrenOf(long parent) {
    return ProcessHandle.of(parent).stream()
        .flatMap(ProcessHandle::children)
        .mapToLong(child -> ticks(child.pid(), 2))
        .sum();
  }

  /** User and system time, or with four fields also those of children that have ended. */
  private static long ticks(long pid, int fields) {
    try {
      return ticks(Path.of("/proc", Long.toString(pid), "stat"), fields);
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long ticks(Path statistics, int fields) throws IOException {
    String stat = Files.readString(statistics);
    // The name before the last bracket may hold blanks and brackets.
    return sum(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1), 11, fields);
  }

  /** What one thread has used, by its file of statistics. */
  static long millis(Path statistics) throws IOException {
    return ticks(statistics, 2) * MILLIS_PER_TICK;
  }

  /** All that was not idle: user, nice, system, interrupts and what the host took. */
  private static long busy() {
    try (var lines = Files.lines(Path.of("/proc/stat"))) {
      String[] values = lines.findFirst().orElse("").trim().split(" +", -1);
      return sum(values, 1, 8) - sum(values, 1 + IDLE, WAITING - IDLE + 1);
    } catch (IOException unknown) {
      return 0;
    }
  }

  private static long sum(String[] values, int from, int number) {
    long sum = 0;
    for (int i = from; i < from + number; i++) {
      sum += Long.parseLong(values[i]);
    }
    return sum;
  }
}
