package io.huifang.ticket.contact;

/** Where a contact is known from; a later one of these knows better than an earlier one. */
public enum Source {
  /** Told while it was going on. */
  EVENTS,
  /** Told in one piece when it was over. */
  RECORD,
  /** From a file. */
  IMPORT
}
