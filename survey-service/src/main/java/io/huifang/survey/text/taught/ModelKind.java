package io.huifang.survey.text.taught;

/** What a model tells of a comment. */
public enum ModelKind {
  /** Whether it praises or blames; learned from the overall scores beside comments. */
  SENTIMENT,
  /** What it is about; learned from the categories of the tickets that were asked about. */
  CATEGORY
}
