package io.huifang.ticket.macro;

/** What becomes of the ticket with the reply of a macro. */
public enum Ending {
  STAYS,
  WAITS,
  RESOLVES
}
