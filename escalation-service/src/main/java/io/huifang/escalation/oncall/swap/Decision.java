package io.huifang.escalation.oncall.swap;

/** What can be said to a swap that is asked for. */
public enum Decision {
  /** By whom it was asked of: the shift is theirs. */
  ACCEPT,
  /** By whom it was asked of. */
  REFUSE,
  /** By who asked. */
  WITHDRAW
}
