package io.huifang.ticket.approval.limit;

/** For whom a limit holds. */
public enum Scope {
  ROLE,
  TEAM,
  PERSON
}
