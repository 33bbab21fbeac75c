package io.huifang.kpi;

/** What a fact measures. The names are stored: add, never rename. */
public enum FactKind {
  /** A ticket at its first contact; num = resolved by now, until = end of its life. */
  CREATED,
  /** A ticket at its first contact; num = neither transferred nor reopened. */
  STRAIGHT,
  /** A ticket at its first contact; value = seconds until a human answered. */
  FIRST_RESPONSE,
  /** A ticket that is resolved or closed now, at that moment. */
  RESOLVED,
  /** A resolved ticket; value = seconds from first response, less waiting on the customer. */
  HANDLING,
  /** The same with the waiting. */
  HANDLING_GROSS,
  /** A resolved ticket; value = seconds from first contact. */
  RESOLUTION,
  /** The same up to the first of several resolutions. */
  RESOLUTION_FIRST,
  /** A resolved ticket; num = no transfer, no reopen. Repeat contacts are looked up when asked. */
  FIRST_CONTACT,
  /** A ticket that was ever resolved; value = reopens. */
  REOPEN,
  /** A ticket that was ever resolved; value = transfers. */
  TRANSFER,
  /** One target of the service standard of a ticket; num = met. */
  SLA,
  /** A decision to ask somebody; excluded unless delivered. */
  INVITATION,
  /** An answer that refers to an invitation (ref). */
  ANSWERED,
  /** A score of an answer; num = satisfied. */
  SCORE,
  /** A recommendation of an answer; num = 1 promoter, 0 passive, -1 detractor. */
  NPS,
  /** Whether an answer says that it was solved at first contact. */
  SOLVED,
  /** The overall score of a follow-up answer after a case (ref); num = satisfied. */
  RECOVERY,
  /** A case at its opening. */
  CASE_OPENED,
  /** A callback promise at its first due time; num = kept by then. */
  PROMISE,
  /**
   * A call, chat or visit when it was offered; value = seconds until somebody answered or the
   * customer went, label = what became of it, num = answered.
   */
  CONTACT,
  /** An answered contact when it was offered; value = seconds of talk, hold and wrap-up. */
  CONTACT_HANDLED,
  /** A ticket that is done; value = seconds that it was open. */
  WASTE_OPEN,
  /** The same; value = seconds of these in a queue or waiting for our own side. */
  WASTE_WAITING,
  /** The same; value = replies after the first, grants, mergers. */
  WASTE_OVERPRODUCTION,
  /** The same; value = reopenings and transfers back. Repeat contacts are looked up when asked. */
  WASTE_REWORK,
  /** The same; value = hand-overs. */
  WASTE_MOTION
}
