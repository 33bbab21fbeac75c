package io.huifang.ticket.contact.live;

/** What a telephone system tells of a contact; of one instant they come in this order. */
public enum Signal {
  OFFERED,
  QUEUED,
  ANSWERED,
  HELD,
  RESUMED,
  TRANSFERRED,
  ABANDONED,
  ENDED,
  WRAPPED_UP,
  /** Nobody tells anything any more; ours, and void as soon as its end is told. */
  LOST;

  boolean ends() {
    return this == ABANDONED || this == ENDED;
  }
}
