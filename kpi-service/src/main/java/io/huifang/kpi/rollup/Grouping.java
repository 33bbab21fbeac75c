package io.huifang.kpi.rollup;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What cells are grouped by: nothing, one dimension, or the team with one other, because a lead
 * asks about one team. All pairs of nine dimensions would be as many cells as facts.
 *
 * @param keys names of dimensions, and of labels as {@code label:name}, in the order of the values
 */
public record Grouping(List<String> keys) {
  /** Everything together. */
  public static final Grouping ALL = new Grouping(List.of());

  private static final String TEAM = Dimension.TEAM.key();
  private static final String LABEL = new Label("").key();

  /** Those that are kept of all facts; labels come to them as facts have them. */
  public static List<Grouping> kept() {
    List<Grouping> kept = new ArrayList<>(List.of(ALL, new Grouping(List.of(TEAM))));
    for (Dimension dimension : plain()) {
      if (dimension != Dimension.TEAM) {
        kept.add(new Grouping(List.of(dimension.key())));
        kept.add(new Grouping(List.of(TEAM, dimension.key())));
      }
    }
    return kept;
  }

  /** The dimensions that facts of every kind have a column for. */
  public static List<Dimension> plain() {
    return List.of(
        Dimension.TEAM,
        Dimension.CHANNEL,
        Dimension.CATEGORY,
        Dimension.SUBCATEGORY,
        Dimension.COMPLEXITY,
        Dimension.TIER,
        Dimension.SEGMENT,
        Dimension.AGENT,
        Dimension.MEDIUM);
  }

  /** The smallest one that tells all these apart; null if none is kept that does. */
  public static @Nullable Grouping telling(Collection<String> wanted) {
    Set<String> keys = new LinkedHashSet<>(wanted);
    if (keys.size() > 2 || keys.size() == 2 && !keys.contains(TEAM)) {
      return null;
    }
    if (keys.size() == 2) {
      keys.remove(TEAM);
      String other = keys.iterator().next();
      return isLabel(other) ? null : new Grouping(List.of(TEAM, other));
    }
    return new Grouping(List.copyOf(keys));
  }

  /** Whether it is one of a label, which not all periods have: elsewhere nobody has the label. */
  public static boolean isLabel(String key) {
    return key.startsWith(LABEL);
  }

  /** The name in the database. */
  public String key() {
    return keys.stream().collect(Collectors.joining(","));
  }
}
