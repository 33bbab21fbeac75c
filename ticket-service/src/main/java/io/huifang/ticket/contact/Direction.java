package io.huifang.ticket.contact;

/** Who came to whom. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
