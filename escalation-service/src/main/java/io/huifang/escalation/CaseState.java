package io.huifang.escalation;

/** A case is worked on or it is answered. */
public enum CaseState {
  OPEN,
  CLOSED
}
