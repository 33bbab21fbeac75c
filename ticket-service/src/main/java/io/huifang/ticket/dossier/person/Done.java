package io.huifang.ticket.dossier.person;

/** What a form has done, or why it has not. */
public enum Done {
  ADDED,
  REMOVED,
  MERGED,
  APART,
  NOTED,
  TAKEN,
  WRONG,
  LATE;

  boolean good() {
    return compareTo(TAKEN) < 0;
  }
}
