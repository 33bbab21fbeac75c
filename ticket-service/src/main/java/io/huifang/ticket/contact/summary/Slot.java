package io.huifang.ticket.contact.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that were offered in an interval. Whom the machine was enough for was not offered to
 * anybody and is counted apart.
 *
 * @param offered answered, abandoned, wanting to be called back, lost sight of, or still waiting
 * @param answered over or not
 * @param open nobody has answered yet
 * @param answeredInTime within the threshold, of the answered
 * @param selfServed by the machine, not among the offered
 * @param meanWaitSeconds of the answered, null if there are none
 * @param meanHandlingSeconds talk, hold and wrap-up of the answered, null if none is over
 */
public record Slot(
    Instant from,
    Instant until,
    long offered,
    long answered,
    long abandoned,
    long callbackAsked,
    long lost,
    long open,
    long selfServed,
    long answeredInTime,
    @Nullable Double meanWaitSeconds,
    @Nullable Double meanHandlingSeconds) {

  static Slot empty(Instant from, Instant until) {
    return new Slot(from, until, 0, 0, 0, 0, 0, 0, 0, 0, null, null);
  }

  /** Whether nobody came at all. */
  public boolean nobody() {
    return offered + selfServed == 0;
  }

  /** The mean wait as a clock shows it, a dash if there is none. */
  public String waited() {
    return FigureLine.mean(meanWaitSeconds);
  }

  public String handled() {
    return FigureLine.mean(meanHandlingSeconds);
  }

  /** Of all that were offered, those answered in time; null if there were none. */
  public @Nullable Double serviceLevel() {
    return offered == 0 ? null : (double) answeredInTime / offered;
  }

  /** The same in hundredths, 0 if there were none. */
  public long percent() {
    Double level = serviceLevel();
    return level == null ? 0 : Math.round(level * 100);
  }
}
