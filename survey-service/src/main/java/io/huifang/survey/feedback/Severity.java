package io.huifang.survey.feedback;

import java.time.Duration;

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

  /** Within how long after it came in it is to be answered. */
  Duration within(FeedbackConfig config) {
    return switch (this) {
      case LOW -> config.low();
      case MEDIUM -> config.medium();
      case HIGH -> config.high();
      case CRITICAL -> config.critical();
    };
  }

  public Severity atLeast(Severity other) {
    return compareTo(other) < 0 ? other : this;
  }
}
