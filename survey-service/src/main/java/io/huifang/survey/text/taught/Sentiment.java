package io.huifang.survey.text.taught;

/** Whether a comment blames or praises. There is no middle: most who score three say both. */
public enum Sentiment {
  BAD,
  GOOD
}
