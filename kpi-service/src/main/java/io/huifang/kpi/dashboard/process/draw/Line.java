package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.process.FlowPath;

/**
 * A path on paper.
 *
 * @param d as SVG writes it
 * @param width by how often it was gone
 */
public record Line(FlowPath path, String d, double width, Label label) {

  /**
   * What stands at it.
   *
   * @param anchor which part of it is at x
   * @param below where the second half of it stands, if there is no room beside; else 0
   */
  public record Label(double x, double y, String anchor, double below) {
    static Label at(double x, double y, String anchor) {
      return new Label(round(x), round(y), anchor, 0);
    }

    static Label twice(double x, double y, double below) {
      return new Label(round(x), round(y), "middle", round(below));
    }

    private static double round(double number) {
      return Math.round(number * 10) / 10.0;
    }
  }
}
