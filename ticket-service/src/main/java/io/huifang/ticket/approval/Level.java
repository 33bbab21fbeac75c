package io.huifang.ticket.approval;

/** Whom a request is put to; there is none above the second. */
public enum Level {
  /** Leads of the team of the ticket. */
  LEAD,
  MANAGER
}
