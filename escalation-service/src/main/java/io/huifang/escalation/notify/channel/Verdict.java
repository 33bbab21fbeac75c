package io.huifang.escalation.notify.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means.
 *
 * @param said for people who look after it: status or code, and the beginning of a reason
 * @param pause before the next attempt at least, null as usual
 */
public record Verdict(Outcome outcome, String said, @Nullable Duration pause) {

  /** What happens next. */
  public enum Outcome {
    TAKEN,
    /** Not taken, and never will be. */
    REFUSED,
    /** Not taken, perhaps later. */
    LATER,
    /** Nobody knows whether it was taken. */
    UNSURE,
    /** Not taken, and nothing else will be: the endpoint is gone. */
    GONE
  }

  static Verdict of(Outcome outcome, String said) {
    return new Verdict(outcome, said, null);
  }
}
