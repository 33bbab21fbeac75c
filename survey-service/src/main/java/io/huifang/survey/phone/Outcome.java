package io.huifang.survey.phone;

/** What came of a call. */
public enum Outcome {
  /** The customer has answered the questions. */
  RECORDED,
  NOT_REACHED,
  /** Not this time: nobody calls about it again. */
  DECLINED,
  /** Never again. */
  OPTED_OUT,
  /** Nobody has said what came of it. */
  LEFT
}
