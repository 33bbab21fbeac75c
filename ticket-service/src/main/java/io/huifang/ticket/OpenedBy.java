package io.huifang.ticket;

/** Tickets that staff open for themselves have no first response and no survey. */
public enum OpenedBy {
  CUSTOMER,
  STAFF
}
