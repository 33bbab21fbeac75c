package io.huifang.ticket.routing.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a wait will be, from how fast a queue has moved lately. Whoever has a head start can
 * still come in before somebody who waits, but only within the head start: in the long run those
 * who come with one take their share of what is given.
 */
final class Forecast {
  private static final int FEWEST = 3;
  private final double perSecond;
  private final double ahead;
  private final double headStart;

  private Forecast(double perSecond, double ahead, double headStart) {
    this.perSecond = perSecond;
    this.ahead = ahead;
    this.headStart = headStart;
  }

  /**
   * @param left when tickets have lately left the queue for somebody's desk
   * @param now the end of the time in which they were counted
   * @param share of those that had a head start
   * @param headStart how much
   * @return null while too few have left to tell
   */
  static @Nullable Forecast of(List<Instant> left, Instant now, double share, Duration headStart) {
    if (left.size() < FEWEST) {
      return null;
    }
    Instant first = left.stream().min(Instant::compareTo).orElse(now);
    double seconds = Math.max(1, Duration.between(first, now).toMillis() / 1000.0);
    return new Forecast((left.size() - 1) / seconds, Math.min(0.9, share), headStart.toSeconds());
  }

  /**
   * @param before how many wait before this one
   * @param overtakable whether somebody may still come in before
   */
  Duration wait(int before, boolean overtakable) {
    double alone = (before + 1) / perSecond;
    if (!overtakable || ahead == 0) {
      return rounded(alone);
    }
    double within = alone / (1 - ahead);
    return rounded(within < headStart ? within : alone + ahead * headStart);
  }

  private static Duration rounded(double seconds) {
    return Duration.ofSeconds(Math.round(Math.min(seconds, 30.0 * 24 * 3600)));
  }
}
