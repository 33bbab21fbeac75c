package io.huifang.kpi.value;

import io.huifang.kpi.value.WeightsTest.Weighed;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/** Weighted figures as a textbook writes them, added up one by one. */
record SlowSums(List<Weighed> sample) {
  int n() {
    return sample.size();
  }

  double weight() {
    return sum(one -> 1);
  }

  double effectiveN() {
    double squares = 0;
    for (Weighed one : sample) {
      squares += one.much() * one.much();
    }
    return weight() * weight() / squares;
  }

  double mean() {
    return sum(Weighed::stars) / weight();
  }

  double topBox() {
    return sum(one -> one.stars() >= 4 ? 1 : 0) / weight();
  }

  double nps() {
    return 100 * sum(one -> one.nps() >= 9 ? 1 : one.nps() <= 6 ? -1 : 0) / weight();
  }

  /** Half the width of the interval of the mean. */
  double meanMargin() {
    double mean = mean();
    double n = effectiveN();
    double spread = sum(one -> (one.stars() - mean) * (one.stars() - mean)) / weight();
    double deviation = Math.sqrt(spread * n / (n - 1));
    return TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * deviation / Math.sqrt(n);
  }

  private double sum(ToDoubleFunction<Weighed> what) {
    double sum = 0;
    for (Weighed one : sample) {
      sum += one.much() * what.applyAsDouble(one);
    }
    return sum;
  }
}
