package io.huifang.ticket.duplicate;

/** Why two records may be one person, the surest reason first. */
public enum Likeness {
  /** One handle in both. */
  HANDLE,
  /** One telephone number, with the code of the country or without. */
  PHONE,
  /** One mailbox, whatever follows a plus in the address. */
  MAILBOX,
  /** One name, and numbers that end alike. */
  NAME_AND_PHONE,
  /** One name, and addresses at one organisation. */
  NAME_AND_ORGANISATION
}
