package io.huifang.ticket.sla;

/** The state of one clock. */
public enum ClockState {
  RUNNING,
  PAUSED,
  MET,
  MISSED,
  /** What was promised did not happen, and there is no need for it any more: neither. */
  CANCELLED
}
