package io.huifang.ticket.attachment.kind;

/** Why a file is not taken. */
public enum Refusal {
  EMPTY(400),
  TOO_LARGE(413),
  /** Of a kind that is not on the list. */
  KIND(415),
  /** A document that brings macros along. */
  MACROS(415),
  /** Something that runs, or an archive with such a thing in it. */
  PROGRAM(415),
  /** An archive that would unpack to more than anybody wants. */
  BOMB(415),
  /** Broken, or not what it says it is. */
  DAMAGED(415),
  TOO_MANY(409),
  /** All files of the message together. */
  MESSAGE_FULL(409),
  /** All files of the ticket together. */
  TICKET_FULL(409);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /** Status of the answer over HTTP. */
  public int status() {
    return status;
  }
}
