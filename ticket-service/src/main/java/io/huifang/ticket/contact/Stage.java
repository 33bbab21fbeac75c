package io.huifang.ticket.contact;

/** Where somebody is who is with us. */
public enum Stage {
  /** With the machine: listens, chooses, is not in a queue yet. */
  OFFERED,
  /** Waits for somebody, for the first time or because an agent has passed them on. */
  QUEUED,
  TALKING,
  /** Hears music while the agent looks something up. */
  ON_HOLD,
  ENDED;

  public boolean ended() {
    return this == ENDED;
  }
}
