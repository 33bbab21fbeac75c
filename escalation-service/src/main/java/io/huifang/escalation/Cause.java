package io.huifang.escalation;

/** Why a case was opened. */
public enum Cause {
  LOW_SCORE,
  SEVERE_WORDS,
  SLA_BREACH,
  THIRD_REOPEN,
  AGENT_REQUEST
}
