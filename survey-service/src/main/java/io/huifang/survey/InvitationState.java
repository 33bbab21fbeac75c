package io.huifang.survey;

import java.util.Set;

/** The life of an invitation. */
public enum InvitationState {
  /** Decided, or to be decided, at its due time. */
  WAITING,
  /** Asked; the mail is on its way. */
  SENDING,
  SENT,
  HELD_BACK,
  BOUNCED,
  ANSWERED,
  EXPIRED,
  /** Taken back, before or after it went out; the link takes no answer. */
  WITHDRAWN;

  /** A subject has one of these at most. */
  static final Set<InvitationState> OPEN = Set.of(WAITING, SENDING, SENT);
}
