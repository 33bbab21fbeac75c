package io.huifang.survey.page.thanks;

import io.huifang.survey.answer.AnswerView;

/**
 * Which answers may be followed by a call. Only to choose the words and to wait a moment: whether
 * somebody calls is decided by the triggers of escalation-service.
 */
final class Unhappy {
  /** Of eleven; the field calls them detractors. */
  private static final int DETRACTS = 6;

  private Unhappy() {}

  static boolean is(AnswerView answer) {
    Integer nps = answer.nps();
    return !answer.severeWords().isEmpty()
        || (nps != null && nps <= DETRACTS)
        || answer.scores().stream().anyMatch(score -> score.value() * 2 <= score.scale());
  }
}
