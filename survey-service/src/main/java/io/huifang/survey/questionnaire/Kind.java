package io.huifang.survey.questionnaire;

/** What kind of answer a question takes. */
public enum Kind {
  /** Satisfaction (CSAT) from 1 to 3, 5 or 7. */
  SCORE(true),
  /** Would you recommend us, from 0 to 10 (net promoter score). */
  NPS(true),
  /** It was easy to get it done, from 1 to 7, where 7 agrees (customer effort score 2.0). */
  CES(true),
  /** From 1 to 5 stars. */
  STARS(true),
  /** Five faces, from 1 to 5. */
  FACES(true),
  YES_NO(true),
  ONE_OF(true),
  SOME_OF(true),
  /** One score for each of several rows. */
  MATRIX(false),
  TEXT(false),
  /** A box that may be ticked. */
  CONSENT(true);

  private final boolean choice;

  Kind(boolean choice) {
    this.choice = choice;
  }

  /** Whether it is answered by choosing, so that others may hang on what was chosen. */
  public boolean choice() {
    return choice;
  }

  /** Whether options or rows are written for it. */
  public boolean listed() {
    return this == ONE_OF || this == SOME_OF || this == MATRIX;
  }

  /** Whether it may stand in a mail, one link for each answer. */
  public boolean inMail() {
    return choice && this != SOME_OF && this != CONSENT;
  }
}
