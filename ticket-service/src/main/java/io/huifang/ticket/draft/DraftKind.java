package io.huifang.ticket.draft;

/** What is being written. */
public enum DraftKind {
  REPLY,
  NOTE,
  RESOLVE
}
