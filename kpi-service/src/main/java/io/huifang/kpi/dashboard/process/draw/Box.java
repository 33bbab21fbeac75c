package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.process.Step;

/**
 * A step on paper.
 *
 * @param column from the left, those that are empty left out
 * @param lane from the top; the standard path lies on the first one
 */
public record Box(Step step, int column, int lane, double x, double y) {
  public static final double WIDTH = 124;
  public static final double HEIGHT = 50;

  public double middle() {
    return x + WIDTH / 2;
  }

  public double center() {
    return y + HEIGHT / 2;
  }

  /** The line on which its name stands. */
  public double first() {
    return y + 21;
  }

  /** The line below. */
  public double second() {
    return y + 38;
  }

  double right() {
    return x + WIDTH;
  }

  double bottom() {
    return y + HEIGHT;
  }
}
