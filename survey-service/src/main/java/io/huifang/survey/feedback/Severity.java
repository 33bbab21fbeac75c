package io.huifang.survey.feedback;

/** How soon somebody has to see to it. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** As many bars as the theme shows. */
  public int bars() {
    return ordinal() + 1;
  }

  public Severity atLeast(Severity other) {
    return compareTo(other) < 0 ? other : this;
  }
}
