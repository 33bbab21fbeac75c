package io.huifang.ticket.routing;

/** How a wait in a queue came to its end. */
public enum Ended {
  /** The routing has given it to somebody. */
  GIVEN,
  /** Somebody has taken it, or was handed it by a colleague. */
  TAKEN,
  /** There was nothing left to wait for. */
  LEFT
}
