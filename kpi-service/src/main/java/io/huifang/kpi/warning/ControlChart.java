package io.huifang.kpi.warning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells chance from change: the middle of a course, how far points lie from it by chance, and which
 * lie further, or too often on one side. Trends are left to the eye: the rule for them sees one in
 * chance too often.
 */
public final class ControlChart {
  /** Of fewer points nothing can be said. */
  public static final int FEWEST = 8;

  private static final double BEYOND = 3;
  private static final double WARNING = 2;
  private static final int RUN = 8;

  private ControlChart() {}

  /**
   * What is to be said of each point.
   *
   * @param points in the order of time; without those of which there is no figure
   * @param shares whether the values are shares of their n
   * @return as many as there are points, without limits where there are too few
   */
  public static List<Judged> of(List<Point> points, boolean shares) {
    return judge(points, Limits.of(points, shares));
  }

  /** The same of counts. */
  public static List<Judged> counts(List<Point> points) {
    return judge(points, Limits.counts(points));
  }

  private static List<Judged> judge(List<Point> points, Limits limits) {
    if (points.size() < FEWEST) {
      return points.stream().map(point -> new Judged(point, null, Set.of(), 0)).toList();
    }
    double[] sigmas = points.stream().mapToDouble(limits::sigmas).toArray();
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < sigmas.length; i++) {
      Point point = points.get(i);
      Judged.Band band =
          new Judged.Band(limits.center(), limits.at(-BEYOND, point), limits.at(BEYOND, point));
      judged.add(new Judged(point, band, signals(sigmas, i), sigmas[i]));
    }
    return judged;
  }

  private static Set<Signal> signals(double[] sigmas, int at) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    double side = Math.signum(sigmas[at]);
    if (Math.abs(sigmas[at]) > BEYOND) {
      signals.add(Signal.BEYOND);
    }
    if (side * sigmas[at] > WARNING && (far(sigmas, at - 1, side) || far(sigmas, at - 2, side))) {
      signals.add(Signal.TWO_OF_THREE);
    }
    if (side != 0 && run(sigmas, at, side) >= RUN) {
      signals.add(Signal.RUN);
    }
    return signals;
  }

  private static boolean far(double[] sigmas, int at, double side) {
    return at >= 0 && side * sigmas[at] > WARNING;
  }

  private static int run(double[] sigmas, int at, double side) {
    int length = 0;
    while (at - length >= 0 && Math.signum(sigmas[at - length]) == side) {
      length++;
    }
    return length;
  }
}
