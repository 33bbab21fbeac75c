package io.huifang.ticket;

import java.util.Set;

/** Where a ticket is in its life; each state names the ones that may follow. */
public enum TicketState {
  NEW,
  OPEN,
  PENDING_CUSTOMER,
  PENDING_INTERNAL,
  RESOLVED,
  CLOSED;

  /** The states that may follow. */
  public Set<TicketState> next() {
    return switch (this) {
      case NEW, PENDING_INTERNAL -> Set.of(OPEN, PENDING_CUSTOMER, PENDING_INTERNAL, RESOLVED);
      case OPEN -> Set.of(PENDING_CUSTOMER, PENDING_INTERNAL, RESOLVED);
      case PENDING_CUSTOMER -> Set.of(OPEN, PENDING_INTERNAL, RESOLVED);
      case RESOLVED -> Set.of(OPEN, CLOSED);
      case CLOSED -> Set.of();
    };
  }

  /** Whether somebody still has to do something. */
  public boolean active() {
    return this != RESOLVED && this != CLOSED;
  }
}
