package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.process.ProcessMap;
import io.huifang.platform.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a map is drawn: so few paths that they can be told apart.
 *
 * @param percent of all goings from step to step
 */
record Shown(int percent) {
  private static final List<Integer> CHOICES = List.of(50, 70, 80, 90, 95, 100);
  private static final int USUAL = 90;

  /**
   * @throws ProblemException 400 if there is no such choice
   */
  static Shown of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Shown(USUAL);
    }
    return CHOICES.stream()
        .filter(percent -> percent.toString().equals(text))
        .findFirst()
        .map(Shown::new)
        .orElseThrow(() -> ProblemException.badField("paths", "must be one of " + CHOICES));
  }

  /**
   * The most frequent paths that are so many goings together, and the bottleneck; of each step that
   * they touch also the most frequent one in and out, so that no way ends in the air.
   */
  List<FlowPath> paths(ProcessMap map) {
    FlowPath bottleneck = map.bottleneck();
    Set<FlowPath> shown = new LinkedHashSet<>();
    double share = 0;
    for (FlowPath path : map.paths()) {
      if (share * 100 < percent - 1e-9 || path.equals(bottleneck)) {
        shown.add(path);
      }
      share += path.share();
    }
    int before;
    do {
      before = shown.size();
      for (FlowPath path : List.copyOf(shown)) {
        first(map, way -> way.to() == path.from(), shown);
        first(map, way -> way.from() == path.to(), shown);
      }
    } while (shown.size() > before);
    return List.copyOf(shown);
  }

  private static void first(ProcessMap map, Predicate<FlowPath> wanted, Set<FlowPath> shown) {
    map.paths().stream()
        .filter(wanted)
        .filter(path -> !path.loop())
        .findFirst()
        .ifPresent(shown::add);
  }

  /** For the form. */
  Options.Choice choice(ProcessTexts texts) {
    return new Options.Choice(
        "paths",
        texts.paths(),
        String.valueOf(percent),
        true,
        CHOICES.stream()
            .map(
                choice ->
                    new Options.Option(
                        choice.toString(),
                        choice == 100 ? texts.pathsAll() : texts.pathsShown(choice + " %")))
            .toList());
  }
}
