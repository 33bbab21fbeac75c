package io.huifang.ticket.standard;

/** What a service standard promises. */
public enum Target {
  /** First contact to the first public reply. */
  FIRST_RESPONSE,
  /**
   * A message of the customer after our first reply to our next one; a promise that is given anew
   * with each such message, whoever else has to do something.
   */
  NEXT_RESPONSE,
  /** First reply to resolved, without the time that the customer had the ball. */
  HANDLING,
  /** First contact to resolved, without the time that the customer had the ball. */
  RESOLUTION;

  /** Whether it is about an answer, so that a second one ends nothing any more. */
  public boolean endsWithAnswer() {
    return this == FIRST_RESPONSE || this == NEXT_RESPONSE;
  }
}
