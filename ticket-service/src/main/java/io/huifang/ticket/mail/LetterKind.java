package io.huifang.ticket.mail;

/** Why we write. */
public enum LetterKind {
  OPENED,
  REPLY,
  RESOLVED
}
