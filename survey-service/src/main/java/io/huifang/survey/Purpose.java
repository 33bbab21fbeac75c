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
  PROMISE
}
