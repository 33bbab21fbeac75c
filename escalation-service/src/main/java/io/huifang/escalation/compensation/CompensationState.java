package io.huifang.escalation.compensation;

/** What has become of it; all but the first as ticket-service told. */
public enum CompensationState {
  /** Written down here; ticket-service has not answered yet. */
  SENT,
  /** Within the limit of whoever gave it. */
  GRANTED,
  /** Somebody with a higher limit has to say yes. */
  ASKED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  /** Nobody has decided in time. */
  EXPIRED;

  /** Whether it is not known yet whether the customer gets it. */
  public boolean pending() {
    return this == SENT || this == ASKED;
  }

  /** Whether the customer gets it. */
  public boolean given() {
    return this == GRANTED || this == APPROVED;
  }
}
