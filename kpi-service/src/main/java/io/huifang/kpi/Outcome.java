package io.huifang.kpi;

/** What became of something, as we judge it; the names are stored: add, never rename. */
public enum Outcome {
  STRAIGHT,
  TRANSFERRED,
  REOPENED,
  REPEATED,
  SOLVED,
  OVERDUE,
  PROMOTER,
  PASSIVE,
  DETRACTOR,
  RECOVERED,
  NOT_RECOVERED,
  KEPT,
  KEPT_LATE,
  BROKEN
}
