package io.huifang.escalation;

/** Why a case was opened. */
public enum Cause {
  LOW_SCORE,
  SEVERE_WORDS,
  SLA_BREACH,
  THIRD_REOPEN,
  AGENT_REQUEST,
  SLA_WARNING,
  COMPLAINT,
  /** A call that an agent had promised was not made. */
  LATE_PROMISE,
  /** A figure has left its bounds. */
  EARLY_WARNING
}
