package io.huifang.ticket.contact;

/** What became of a contact. */
public enum Outcome {
  ANSWERED,
  /** The customer went before anybody answered. */
  ABANDONED,
  /** The machine was enough: nobody was asked for. */
  SELF_SERVED,
  /** The customer would rather be called back than wait. */
  CALLBACK_ASKED,
  /** We called, and nobody picked up. */
  NOT_REACHED,
  /** Whoever tells us about contacts fell silent before it was over. */
  LOST
}
