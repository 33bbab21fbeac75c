package io.huifang.survey.answer;

/** Whether an answer was given here or comes from another system. */
public enum Origin {
  LIVE,
  IMPORT
}
