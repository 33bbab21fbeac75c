package io.huifang.kpi.warning;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A point and what is to be said of it.
 *
 * @param band null where there are too few points for one
 * @param sigmas how far it is from the middle, in sigma; negative below
 */
public record Judged(Point point, @Nullable Band band, Set<Signal> signals, double sigmas) {

  /**
   * Where the figure lies by chance.
   *
   * @param low three sigma below the middle
   * @param high three sigma above
   */
  public record Band(double center, double low, double high) {}
}
