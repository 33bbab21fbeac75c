package io.huifang.escalation.compensation;

/** What a customer can be given, as ticket-service knows it. */
public enum CompensationKind {
  VOUCHER,
  REFUND,
  GOODWILL
}
