package io.huifang.escalation.notify.link;

import java.util.UUID;

/** What is done when somebody acknowledges a case by a link; whoever keeps levels implements it. */
public interface AcknowledgeByLink {

  /** What came of it. */
  enum Outcome {
    DONE,
    /** This level was acknowledged before, by this person or another one. */
    ALREADY,
    /** The level, or the case, is over, or belongs to somebody else by now. */
    OVER
  }

  /** In a transaction of the caller; with the case locked by the callee. */
  Outcome acknowledge(UUID caseId, int level, String person);
}
