package io.huifang.escalation.notify.link;

import java.util.UUID;

/** What is done when somebody acknowledges a case by a link; whoever keeps levels implements it. */
public interface AcknowledgeByLink {

  /** How it stands. */
  enum Outcome {
    /** This person is asked, or has said so just now. */
    DONE,
    /** It was acknowledged before, by this person or another one. */
    ALREADY,
    /** The level, or the case, is over, or somebody else is asked by now. */
    OVER
  }

  /** What would come of it; changes nothing. */
  Outcome look(UUID caseId, int level, String person);

  /** In the transaction of the caller. */
  Outcome acknowledge(UUID caseId, int level, String person);
}
