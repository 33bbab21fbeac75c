package io.huifang.survey.questionnaire.check;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or could be better.
 *
 * @param question its key, null for the whole
 * @param detail what exactly, for the text
 */
public record Finding(What what, @Nullable String question, String detail) {

  /** What may be found. */
  public enum What {
    NO_QUESTION(true),
    TOO_MANY(true),
    BAD_LANGUAGE(true),
    BAD_KEY(true),
    SAME_KEY(true),
    NO_TEXT(true),
    TOO_LONG(true),
    POINTS(true),
    TOO_FEW_OPTIONS(true),
    TOO_MANY_OPTIONS(true),
    COUNTS_TWICE(true),
    COUNTS_FOR_NOTHING(true),
    TWO_FIRST_CONTACTS(true),
    TWO_RECOMMENDATIONS(true),
    UNKNOWN_PLACE(true),
    CONDITION_ON_UNKNOWN(true),
    CONDITION_ON_LATER(true),
    CONDITION_ON_WORDS(true),
    CONDITION_ON_NO_ANSWER(true),
    UNREACHABLE(true),
    OTHER_KIND(true),
    NOT_WRITTEN(false),
    OTHER_SCALE(false),
    NO_OVERALL(false);

    private final boolean serious;

    What(boolean serious) {
      this.serious = serious;
    }

    /** Whether nothing can be published with it. */
    public boolean serious() {
      return serious;
    }
  }

  static Finding of(What what) {
    return new Finding(what, null, "");
  }

  static Finding of(What what, @Nullable String question, String detail) {
    return new Finding(what, question, detail);
  }
}
