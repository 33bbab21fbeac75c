package io.huifang.survey.text.training;

/** What came of an attempt to train a model. */
public enum Outcome {
  TAKEN,
  /** A class has too few comments, or there is one class only. */
  TOO_FEW,
  /** It is wrong too often on what it has not seen. */
  TOO_WEAK,
  /** The one in force is better on the same comments, and stays. */
  WORSE
}
