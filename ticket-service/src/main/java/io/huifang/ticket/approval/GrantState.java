package io.huifang.ticket.approval;

/** What has become of it. */
public enum GrantState {
  /** Within the limit of whoever gave it. */
  GRANTED,
  /** Somebody with a higher limit has to say yes. */
  ASKED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  /** Nobody has decided in time. */
  EXPIRED;

  /** Whether the customer gets it. */
  public boolean given() {
    return this == GRANTED || this == APPROVED;
  }
}
