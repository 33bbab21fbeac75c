package io.huifang.ticket.dossier.person;

/** What a form has done. */
public enum Done {
  ADDED,
  REMOVED,
  MERGED,
  APART
}
