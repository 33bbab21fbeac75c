package io.huifang.survey;

import java.time.Instant;

/**
 * Fired inside the transaction in which an invitation comes to what others want to know.
 *
 * @param version the version of the invitation that this change made
 */
public record InvitationChanged(Invitation invitation, What what, long version, Instant at) {

  /** What is told. */
  public enum What {
    SENT("invitation.sent.v1"),
    HELD_BACK("invitation.held-back.v1"),
    BOUNCED("invitation.bounced.v1"),
    WITHDRAWN("invitation.withdrawn.v1");

    private final String eventType;

    What(String eventType) {
      this.eventType = eventType;
    }

    public String eventType() {
      return eventType;
    }
  }
}
