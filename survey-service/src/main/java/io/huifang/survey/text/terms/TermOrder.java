package io.huifang.survey.text.terms;

/** Which terms are asked for. */
public enum TermOrder {
  /** In most comments. */
  FREQUENT,
  /** In a larger share of the comments than in the period before. */
  RISING,
  /** In a larger share of the comments with a low score than of those with a high one. */
  BAD,
  /** The other way round. */
  GOOD
}
