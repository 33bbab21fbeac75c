package io.huifang.kpi.staffing;

import java.util.Arrays;

/**
 * Who waits hangs up after a while, by an exponential law (C. Palm, 1946). The states of the queue
 * are summed up until the rest is nothing; the share that is answered in time is followed through
 * the queue by uniformisation.
 */
final class ErlangA implements WaitModel {
  /** What is rarer does not show in fifteen digits; as a logarithm. */
  private static final double NOTHING = Math.log(1e-16);

  private static final int SHORT_QUEUE = 1024;

  private final Traffic traffic;
  private final double patience;

  /**
   * @param patience mean time after which who waits hangs up, in seconds
   */
  ErlangA(Traffic traffic, double patience) {
    this.traffic = traffic;
    this.patience = patience;
  }

  @Override
  public Outlook with(int agents, double within) {
    if (traffic.erlangs() <= 0) {
      return new Outlook(agents, 1, 0, 0.0, 0, 0);
    }
    Queue queue = Queue.of(traffic, 1 / patience, agents);
    double abandoned = queue.abandoned();
    double waiting = Math.min(1, queue.waiting()); // the sum of many may be a hair more
    return new Outlook(
        agents,
        1 - waiting + queue.answeredWithin(within),
        waiting,
        abandoned * patience,
        traffic.erlangs() * (1 - abandoned) / agents,
        abandoned);
  }

  /**
   * The long run.
   *
   * @param leaving rate at which one who waits hangs up
   * @param serving rate at which people at work get free together
   * @param waits how likely it is that everybody is busy and so many wait
   */
  private record Queue(double arrivals, double leaving, double serving, double[] waits) {

    /** In logarithms relative to the state in which all are busy, so that nothing overflows. */
    static Queue of(Traffic traffic, double leaving, int agents) {
      double arrivals = traffic.arrivals();
      double one = 1 / traffic.handling();
      double serving = agents * one;
      double[] up = new double[SHORT_QUEUE];
      double most = 0;
      int longest = 1;
      while (arrivals >= serving + longest * leaving || up[longest - 1] > most + NOTHING) {
        if (longest == up.length) {
          up = Arrays.copyOf(up, 2 * longest);
        }
        up[longest] = up[longest - 1] + Math.log(arrivals / (serving + longest * leaving));
        most = Math.max(most, up[longest]);
        longest++;
      }
      double[] waits = new double[longest];
      double sum = 0;
      for (int k = 0; k < longest; k++) {
        waits[k] = Math.exp(up[k] - most);
        sum += waits[k];
      }
      double down = -most;
      for (int n = agents; n > 0; n--) {
        down += Math.log(n * one / arrivals);
        sum += Math.exp(down);
      }
      for (int k = 0; k < longest; k++) {
        waits[k] /= sum;
      }
      return new Queue(arrivals, leaving, serving, waits);
    }

    /** Who comes sees the queue as it is in the long run. */
    double waiting() {
      double sum = 0;
      for (double one : waits) {
        sum += one;
      }
      return sum;
    }

    double abandoned() {
      double rate = 0;
      for (int k = 1; k < waits.length; k++) {
        rate += waits[k] * k * leaving;
      }
      return rate / arrivals;
    }

    /**
     * The share that waits and is answered within so many seconds. Who finds k others waiting moves
     * up when one of them is answered or hangs up, and may hang up himself; all jumps are made at
     * one rate, of which some lead nowhere.
     */
    double answeredWithin(double seconds) {
      double[] place = Arrays.copyOf(waits, within(seconds));
      double rate = serving + place.length * leaving;
      double jumps = rate * seconds;
      double answered = 0;
      double inTime = 0;
      double logWeight = -jumps;
      int last = (int) Math.ceil(surely(jumps));
      for (int n = 0; n <= last; n++) {
        inTime += Math.exp(logWeight) * answered;
        answered += place[0] * serving / rate;
        for (int k = 0; k < place.length; k++) {
          double up = serving + k * leaving;
          double behind = k + 1 < place.length ? place[k + 1] * (up + leaving) : 0;
          place[k] = (place[k] * (rate - up - leaving) + behind) / rate;
        }
        logWeight += Math.log(jumps / (n + 1));
      }
      return inTime;
    }

    /** Who stands behind so many has no chance to be answered in this time. */
    private int within(double seconds) {
      int far = 1;
      while (far < waits.length && far < surely((serving + far * leaving) * seconds)) {
        far++;
      }
      return far;
    }

    /** So many at most of what is expected so many times. */
    private static double surely(double expected) {
      return expected + 12 * Math.sqrt(expected) + 40;
    }
  }
}
