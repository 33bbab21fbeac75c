package io.huifang.escalation.notify;

/** What became of a message on one way. */
public enum DeliveryState {
  PLANNED,
  /** On its way: written down before anything leaves. */
  SENDING,
  /** The other side has taken it. */
  SENT,
  /** The other side will never take it. */
  REFUSED,
  /** Nobody took it for too long. */
  GAVE_UP,
  /** Nobody knows: a person decides whether it goes again. */
  UNSURE;

  /** Whether nothing more happens by itself. */
  public boolean settled() {
    return this != PLANNED && this != SENDING;
  }
}
