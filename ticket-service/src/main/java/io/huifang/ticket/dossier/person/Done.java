package io.huifang.ticket.dossier.person;

/** What a form has done, or why it has not. */
public enum Done {
  ADDED,
  REMOVED,
  MERGED,
  APART,
  NOTED,
  TAKEN_BACK,
  JOINED,
  LEFT,
  TAKEN,
  WRONG,
  NO_ORGANISATION,
  LATE;

  boolean good() {
    return compareTo(TAKEN) < 0;
  }
}
