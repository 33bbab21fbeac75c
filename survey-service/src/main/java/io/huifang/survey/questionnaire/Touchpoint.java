package io.huifang.survey.questionnaire;

import java.util.Locale;

/** What of a service is scored. */
public enum Touchpoint {
  OVERALL,
  RESPONSE_SPEED,
  ATTITUDE,
  PROFESSIONALISM,
  RESULT;

  /** The name of the field in the form. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
