package io.huifang.kpi.process;

import io.huifang.kpi.process.ProcessMap.Tally;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.trace.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts ways, ticket by ticket; the order of the tickets does not matter. */
final class Flow {
  private static final int WAYS = 20;
  private final Map<Activity, StepCount> steps = new EnumMap<>(Activity.class);
  private final Map<Pair, PathCount> paths = new TreeMap<>();
  private final Map<List<Activity>, Durations.Growing> ways = new HashMap<>();
  private final Standard standard;
  private long tickets;
  private long selfLoops;
  private long ticketsWithSelfLoops;
  private long returns;
  private long ticketsWithReturns;
  private long goings;

  Flow(List<Activity> standard) {
    this.standard = new Standard(standard);
  }

  void add(Trace trace) {
    tickets++;
    Set<Activity> seen = EnumSet.noneOf(Activity.class);
    Set<Pair> gone = new HashSet<>();
    long selfBefore = selfLoops;
    long returnsBefore = returns;
    boolean open = true;
    for (int i = 0; i < trace.size(); i++) {
      Activity activity = trace.at(i);
      if (i > 0) {
        go(trace, i, open, gone);
        turn(trace, i, seen);
      }
      open = activity.opens(open);
      StepCount step = step(activity);
      step.count++;
      step.tickets += seen.add(activity) ? 1 : 0;
    }
    ticketsWithSelfLoops += selfLoops > selfBefore ? 1 : 0;
    ticketsWithReturns += returns > returnsBefore ? 1 : 0;
    step(trace.at(0)).starts++;
    StepCount last = step(trace.last());
    last.ends++;
    last.dropOff += open ? 1 : 0;
    ways.computeIfAbsent(trace.activities(), way -> new Durations.Growing()).add(trace.whole());
    standard.add(trace);
  }

  private StepCount step(Activity activity) {
    return steps.computeIfAbsent(activity, a -> new StepCount());
  }

  private void go(Trace trace, int i, boolean open, Set<Pair> gone) {
    Pair pair = new Pair(trace.at(i - 1), trace.at(i));
    PathCount path = count(pair.from(), pair.to());
    path.durations.add(trace.until(i));
    path.tickets += gone.add(pair) ? 1 : 0;
    path.waiting += open ? trace.until(i) : 0;
    goings++;
  }

  private void turn(Trace trace, int i, Set<Activity> seen) {
    if (seen.contains(trace.at(i))) {
      boolean self = trace.at(i) == trace.at(i - 1);
      selfLoops += self ? 1 : 0;
      returns += self ? 0 : 1;
      count(trace.at(i - 1), trace.at(i)).returns++;
    }
  }

  private PathCount count(Activity from, Activity to) {
    return paths.computeIfAbsent(new Pair(from, to), pair -> new PathCount());
  }

  ProcessMap map(Question question) {
    long transferred = count(Activity.TRANSFERRED).count;
    return new ProcessMap(
        question.from(),
        question.to(),
        question.zone().getId(),
        tickets,
        steps.entrySet().stream().map(entry -> step(entry.getKey(), entry.getValue())).toList(),
        paths(),
        ways.size(),
        ways(),
        Tally.of(selfLoops, ticketsWithSelfLoops, tickets),
        Tally.of(returns, ticketsWithReturns, tickets),
        Tally.of(transferred, count(Activity.TRANSFERRED).tickets, tickets),
        steps.values().stream().mapToLong(step -> step.dropOff).sum(),
        standard.conformance());
  }

  private StepCount count(Activity activity) {
    return steps.getOrDefault(activity, new StepCount());
  }

  private Step step(Activity activity, StepCount step) {
    return new Step(
        activity,
        step.count,
        step.tickets,
        (double) step.tickets / tickets,
        step.starts,
        step.ends,
        step.dropOff);
  }

  private List<FlowPath> paths() {
    long waiting = paths.values().stream().mapToLong(path -> path.waiting).sum();
    List<FlowPath> all = new ArrayList<>();
    paths.forEach(
        (pair, path) ->
            all.add(
                new FlowPath(
                    pair.from(),
                    pair.to(),
                    path.durations.size(),
                    path.tickets,
                    (double) path.durations.size() / goings,
                    path.returns,
                    path.durations.durations(),
                    Durations.seconds(path.waiting),
                    waiting > 0 ? (Double) ((double) path.waiting / waiting) : null)));
    all.sort(Comparator.comparingLong(FlowPath::count).reversed());
    return all;
  }

  private List<Way> ways() {
    return ways.entrySet().stream()
        .map(
            way ->
                new Way(
                    way.getKey(),
                    way.getValue().size(),
                    (double) way.getValue().size() / tickets,
                    way.getValue().durations().median()))
        .sorted(
            Comparator.comparingLong(Way::tickets)
                .reversed()
                .thenComparing(way -> way.activities().size())
                .thenComparing(way -> way.activities().toString()))
        .limit(WAYS)
        .toList();
  }

  /** Two steps, one directly after the other. */
  private record Pair(Activity from, Activity to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  private static final class StepCount {
    private long count;
    private long tickets;
    private long starts;
    private long ends;
    private long dropOff;
  }

  private static final class PathCount {
    private final Durations.Growing durations = new Durations.Growing();
    private long tickets;
    private long returns;
    private long waiting;
  }
}
