package io.huifang.escalation.oncall.rota;

import java.time.Instant;

/**
 * From a moment to another.
 *
 * @param to the first moment that is no part of it any more
 */
public record Span(Instant from, Instant to) {
  /** Checks the order. */
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A span ends after it begins");
    }
  }

  /** Whether the moment is part of it. */
  public boolean has(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Whether the two share a moment. */
  public boolean meets(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
