package io.huifang.escalation;

/** How bad it is. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** One step worse, at most critical. */
  public Severity worse() {
    return values()[Math.min(ordinal() + 1, CRITICAL.ordinal())];
  }

  public Severity max(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
