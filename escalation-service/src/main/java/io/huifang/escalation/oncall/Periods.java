package io.huifang.escalation.oncall;

import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times that somebody names, as far as they make sense. */
@ApplicationScoped
public class Periods {
  /** The longest time that can be looked at or named at once. */
  public static final Duration LONGEST = Duration.ofDays(92);

  private static final Duration BACK = Duration.ofDays(400);
  private static final Duration AHEAD = Duration.ofDays(800);
  @Inject Clock clock;

  /**
   * A time to be looked at.
   *
   * @throws ProblemException 400 if it has no end, no length or is too long
   */
  public Span of(@Nullable Instant from, @Nullable Instant to) {
    if (from == null) {
      throw ProblemException.badField("from", "must be a time such as 2026-01-31T08:30:00Z");
    }
    if (to == null || !from.isBefore(to)) {
      throw ProblemException.badField("to", "must be a time after from");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw ProblemException.badField("to", "must be within 92 days of from");
    }
    return new Span(from, to);
  }

  /**
   * A time that something is to be true of, which is not over and not further away than two years.
   *
   * @throws ProblemException 400 if it makes no sense
   */
  public Span toCome(@Nullable Instant from, @Nullable Instant to) {
    Span span = of(from, to);
    Instant now = clock.instant();
    if (!span.to().isAfter(now)) {
      throw ProblemException.badField("to", "must be in the future");
    }
    if (span.from().isBefore(now.minus(BACK)) || span.from().isAfter(now.plus(AHEAD))) {
      throw ProblemException.badField("from", "must be within the next 800 days");
    }
    return span;
  }
}
