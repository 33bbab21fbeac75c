package io.huifang.ticket.standard;

/** What a service standard promises. */
public enum Target {
  /** First contact to the first public reply. */
  FIRST_RESPONSE,
  /** First reply to resolved, without the time that the customer had the ball. */
  HANDLING,
  /** First contact to resolved, without the time that the customer had the ball. */
  RESOLUTION
}
