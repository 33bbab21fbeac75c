package io.huifang.ticket;

/** How a customer is served. */
public enum Tier {
  STANDARD,
  PRIORITY,
  VIP
}
