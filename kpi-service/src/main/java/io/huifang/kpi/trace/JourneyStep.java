package io.huifang.kpi.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket, and how it stood afterwards.
 *
 * @param type of the event, such as {@code ticket.assigned.v1}
 * @param state after it
 * @param team who had it after it; null if nobody is known
 */
public record JourneyStep(
    long version,
    String type,
    Instant at,
    String state,
    @Nullable String team,
    @Nullable String agent) {

  /** Whether the ticket was resolved or closed after it. */
  boolean done() {
    return state.equals("RESOLVED") || state.equals("CLOSED");
  }

  /**
   * Whether nobody worked on it after it and we are the ones to go on: a queue, or our own side.
   */
  boolean waitsForUs() {
    boolean queued = agent == null && (state.equals("NEW") || state.equals("OPEN"));
    return queued || state.equals("PENDING_INTERNAL");
  }
}
