package io.huifang.kpi.staffing;

import java.util.PriorityQueue;
import java.util.Random;

/** Callers one after the other, who are answered in their order or hang up. */
final class RunningQueue {
  private final Traffic traffic;
  private final double patience;
  private final PriorityQueue<Double> free = new PriorityQueue<>();
  private final Random random;

  RunningQueue(Traffic traffic, double patience, int agents, Random random) {
    this.traffic = traffic;
    this.patience = patience;
    this.random = random;
    for (int i = 0; i < agents; i++) {
      free.add(0.0);
    }
  }

  /** In their order, everybody is answered by who gets free first, unless he has hung up before. */
  double answeredWithin(double seconds, int callers) {
    double now = 0;
    int inTime = 0;
    for (int i = 0; i < callers; i++) {
      now += exponential(1 / traffic.arrivals());
      double answeredAt = Math.max(now, free.peek());
      if (answeredAt - now <= exponential(patience)) {
        free.poll();
        free.add(answeredAt + exponential(traffic.handling()));
        inTime += answeredAt - now <= seconds ? 1 : 0;
      }
    }
    return (double) inTime / callers;
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
