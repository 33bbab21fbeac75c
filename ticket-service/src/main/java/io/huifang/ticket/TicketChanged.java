package io.huifang.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * Fired inside the transaction of every change; satellites keep clocks, history and the outbox in
 * step by observing it, in the order of {@link Order}.
 *
 * @param version the version of the ticket that this change made
 * @param detail what just changed, by type
 */
public record TicketChanged(
    Ticket ticket,
    ChangeType type,
    long version,
    Instant at,
    Actor actor,
    Map<String, Object> detail) {

  /**
   * Fired before a new ticket is stored: what is set on it now is part of its first row, what is
   * set later writes the row a second time.
   */
  public record Opening(Ticket ticket, Instant at) {}

  /**
   * Fired when the customer has written and nothing else came of it: no change of the ticket, but
   * somebody waits for an answer from now on.
   */
  public record Spoken(Ticket ticket, Instant at) {}

  /** Priorities of observers: clocks first, because the published state contains them. */
  public static final class Order {
    public static final int CLOCKS = 100;
    public static final int HISTORY = 200;
    public static final int PUBLISH = 300;

    private Order() {}
  }
}
