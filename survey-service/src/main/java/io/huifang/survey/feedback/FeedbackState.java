package io.huifang.survey.feedback;

/** How far feedback has come. */
public enum FeedbackState {
  NEW,
  /** Somebody sees to it. */
  OPEN,
  /** The author has an answer. */
  ANSWERED,
  CLOSED;

  /** Whether the author still waits. */
  public boolean waits() {
    return this == NEW || this == OPEN;
  }
}
