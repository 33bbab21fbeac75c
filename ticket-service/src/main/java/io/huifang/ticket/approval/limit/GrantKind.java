package io.huifang.ticket.approval.limit;

/** What a customer can be granted. */
public enum GrantKind {
  VOUCHER,
  REFUND,
  GOODWILL
}
