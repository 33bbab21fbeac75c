package io.huifang.survey.text.taught;

import org.jspecify.annotations.Nullable;

/**
 * How soon somebody should look, by rule: no answer carries a severity that could be learned from.
 */
public enum TextSeverity {
  /** It praises, with confidence. */
  LOW,
  /** It blames, with confidence. */
  MEDIUM,
  /** A severe word is in it. */
  HIGH;

  static @Nullable TextSeverity of(boolean severeWord, @Nullable Guessed<Sentiment> sentiment) {
    if (severeWord) {
      return HIGH;
    }
    if (sentiment == null || !sentiment.confident()) {
      return null;
    }
    return sentiment.value() == Sentiment.BAD ? MEDIUM : LOW;
  }
}
