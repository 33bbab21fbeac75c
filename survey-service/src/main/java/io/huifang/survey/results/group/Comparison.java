package io.huifang.survey.results.group;

import io.huifang.platform.statistics.TestKind;
import io.huifang.platform.statistics.TwoGroups;
import io.huifang.survey.results.tally.Figure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two groups and what a test says of them.
 *
 * @param tests empty where there is too little to compare
 */
public record Comparison(Group a, Group b, List<Tested> tests) {
  /** Above this a difference may well be chance. */
  public static final double LEVEL = 0.05;

  /** A group by its value. */
  @Schema(name = "ComparedGroup")
  public record Group(String key, GroupRow row) {}

  /**
   * One test.
   *
   * @param of what was compared
   * @param p how often chance alone would make such a difference, 0 to 1
   * @param difference a less b, in the unit of the figure; null where several answers were compared
   * @param low lower end of its 95 % interval
   * @param certain whether p is below 0.05
   */
  @Schema(name = "ComparisonTest")
  public record Tested(
      Figure.Kind of,
      TestKind test,
      @Nullable Double statistic,
      @Nullable Double degrees,
      double p,
      @Nullable Double difference,
      @Nullable Double low,
      @Nullable Double high,
      boolean certain) {

    static Tested of(Figure.Kind of, TwoGroups found) {
      return new Tested(
          of,
          found.test(),
          found.statistic(),
          found.degrees(),
          found.p(),
          found.difference(),
          found.interval() == null ? null : found.interval().low(),
          found.interval() == null ? null : found.interval().high(),
          found.p() < LEVEL);
    }
  }
}
