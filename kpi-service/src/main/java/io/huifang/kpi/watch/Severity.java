package io.huifang.kpi.watch;

/** How grave the case is that an alert opens; as escalation-service calls it. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
