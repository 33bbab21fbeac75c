package io.huifang.survey;

/** What a customer is asked about. */
public enum Purpose {
  /** A ticket that was resolved. */
  TICKET,
  /** The follow-up of an escalation: has the customer been won back. */
  CASE,
  /** A call or a chat that has ended. */
  CONTACT,
  /** A call back that was promised and made. */
  PROMISE,
  /** Nothing in particular: somebody has followed a link that is there for everybody. */
  LINK;

  /** Whether it happens to a known customer, so that a rule can decide whom to ask. */
  public boolean triggers() {
    return this != LINK;
  }
}
