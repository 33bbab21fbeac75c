package io.huifang.ticket.sla;

/** The state of one clock. */
public enum ClockState {
  RUNNING,
  PAUSED,
  MET,
  MISSED
}
