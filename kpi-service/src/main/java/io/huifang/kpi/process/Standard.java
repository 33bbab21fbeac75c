package io.huifang.kpi.process;

import io.huifang.kpi.process.Conformance.Departure;
import io.huifang.kpi.trace.Activity;
import io.huifang.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays ways beside the standard path. */
final class Standard {
  private static final int MOST = 20;
  private static final int SHOWN = 20;
  private final List<Activity> path;
  private final Map<Place, Long> departures = new HashMap<>();
  private long conforming;
  private long underWay;

  Standard(List<Activity> path) {
    this.path = path;
  }

  /**
   * Reads the names of its steps, divided by commas.
   *
   * @throws ProblemException 400 if one is none, or there are none or too many
   */
  static List<Activity> read(String text) {
    List<Activity> path = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      path.add(
          Activity.named(name.strip())
              .orElseThrow(
                  () ->
                      ProblemException.badField(
                          "standard",
                          "must be steps divided by commas, of "
                              + Arrays.toString(Activity.values()))));
    }
    if (path.size() > MOST) {
      throw ProblemException.badField("standard", "must have at most " + MOST + " steps");
    }
    return List.copyOf(path);
  }

  void add(Trace trace) {
    int common = 0;
    while (common < Math.min(trace.size(), path.size()) && trace.at(common) == path.get(common)) {
      common++;
    }
    if (common < trace.size()) {
      departures.merge(
          new Place(
              common == 0 ? null : path.get(common - 1),
              common == path.size() ? null : path.get(common),
              trace.at(common)),
          1L,
          Long::sum);
    } else if (common == path.size()) {
      conforming++;
    } else {
      underWay++;
    }
  }

  Conformance conformance() {
    long departed = departures.values().stream().mapToLong(Long::longValue).sum();
    long judged = conforming + departed;
    return new Conformance(
        path,
        conforming,
        underWay,
        departed,
        judged == 0 ? null : (double) conforming / judged,
        departures.entrySet().stream()
            .map(
                entry ->
                    new Departure(
                        entry.getKey().after(),
                        entry.getKey().expected(),
                        entry.getKey().found(),
                        entry.getValue(),
                        (double) entry.getValue() / departed))
            .sorted(
                Comparator.comparingLong(Departure::tickets)
                    .reversed()
                    .thenComparing(departure -> departure.toString()))
            .limit(SHOWN)
            .toList());
  }

  private record Place(@Nullable Activity after, @Nullable Activity expected, Activity found) {}
}
