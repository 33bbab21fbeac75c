package io.huifang.kpi.warning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where figures lie by chance. All estimates are medians, so that the very days that are to be
 * found do not widen the limits that should find them.
 */
sealed interface Limits {
  /** Median of the distance of two normal numbers, in sigma. */
  double MEDIAN_OF_TWO = 0.954;

  /** How far a point is from the middle, in sigma. */
  double sigmas(Point point);

  /** The middle. */
  double center();

  /**
   * A value so many sigma from the middle, for as many rows as the point has.
   *
   * @param sigmas negative below the middle
   */
  double at(double sigmas, Point point);

  /**
   * Limits of shares or of anything else; of so few points that a median says little, wide ones.
   */
  static Limits of(List<Point> points, boolean shares) {
    return shares ? Shares.of(points) : Values.of(points);
  }

  /**
   * Limits of counts: they differ by chance even where most of them are the same, at least as much
   * as what happens by itself now and then (Poisson).
   */
  static Limits counts(List<Point> points) {
    Values values = Values.of(points);
    double least = Math.sqrt(Math.max(1, values.center()));
    return new Values(values.center(), Math.max(values.sigma(), least));
  }

  /** The distance from one to the next, as sigma: a slow change does not widen it. */
  static double movingSigma(double[] values) {
    double[] steps =
        IntStream.range(1, values.length)
            .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
            .sorted()
            .toArray();
    return steps.length == 0 ? 0 : median(steps) / MEDIAN_OF_TWO;
  }

  /** Of sorted numbers. */
  static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Individual values with the median of their moving range. */
  record Values(double center, double sigma) implements Limits {
    static Values of(List<Point> points) {
      double[] values = points.stream().mapToDouble(Point::value).toArray();
      double sigma = movingSigma(values);
      Arrays.sort(values);
      return new Values(values.length == 0 ? 0 : median(values), sigma);
    }

    @Override
    public double sigmas(Point point) {
      double distance = point.value() - center;
      return sigma > 0 ? distance / sigma : distance == 0 ? 0 : Math.signum(distance) * 9;
    }

    @Override
    public double at(double sigmas, Point point) {
      return center + sigmas * sigma;
    }
  }

  /**
   * Shares of a changing number of rows, after Laney (2002): days differ by more than the chance of
   * rows, and by how much more is taken from the days themselves.
   *
   * @param center of the days that are no outliers
   * @param spread how many times the sigma of chance days differ, at least 1
   */
  record Shares(double center, double spread) implements Limits {
    private static final int ROUNDS = 6;
    private static final double OUTLIER = 3;

    static Shares of(List<Point> points) {
      List<Point> counted = points.stream().filter(point -> point.n() > 0).toList();
      List<Point> kept = counted;
      Shares found = new Shares(0, 1);
      for (int round = 0; round < ROUNDS && !kept.isEmpty(); round++) {
        long rows = kept.stream().mapToLong(Point::n).sum();
        double share = kept.stream().mapToDouble(point -> point.value() * point.n()).sum() / rows;
        Shares chance = new Shares(share, 1);
        double spread = movingSigma(counted.stream().mapToDouble(chance::sigmas).toArray());
        found = new Shares(share, Math.max(1, spread));
        Shares now = found;
        List<Point> inside =
            counted.stream().filter(point -> Math.abs(now.sigmas(point)) <= OUTLIER).toList();
        if (inside.equals(kept)) {
          break;
        }
        kept = inside;
      }
      return found;
    }

    private double sigma(Point point) {
      return spread * Math.sqrt(center * (1 - center) / Math.max(1, point.n()));
    }

    @Override
    public double sigmas(Point point) {
      double sigma = sigma(point);
      double distance = point.value() - center;
      return sigma > 0 ? distance / sigma : distance == 0 ? 0 : Math.signum(distance) * 9;
    }

    @Override
    public double at(double sigmas, Point point) {
      return Math.max(0, Math.min(1, center + sigmas * sigma(point)));
    }
  }
}
