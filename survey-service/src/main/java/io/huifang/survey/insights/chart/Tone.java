package io.huifang.survey.insights.chart;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.results.tally.QuestionResult;

/**
 * How good one answer is, as the style sheet knows it: from {@code t0} for the worst to {@code t4}.
 */
final class Tone {
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;
  private static final int STEPS = 4;

  private Tone() {}

  static String of(QuestionResult question, String value) {
    return switch (question.kind()) {
      case NPS -> ofNps(Integer.parseInt(value));
      case SCORE, CES, STARS, FACES, MATRIX -> ofScore(Integer.parseInt(value), question.most());
      case YES_NO -> value.equals("yes") ? "t4" : "t0";
      case ONE_OF, SOME_OF, TEXT, CONSENT -> "tc";
    };
  }

  private static String ofNps(int score) {
    return score >= PROMOTER ? "t4" : score <= DETRACTOR ? "t0" : "tp";
  }

  private static String ofScore(int score, int most) {
    return "t" + Math.round((double) STEPS * (score - 1) / (most - 1));
  }

  /** Whether its answers lie on a scale, so that a bar of all of them has an order. */
  static boolean scaled(Kind kind) {
    return switch (kind) {
      case SCORE, NPS, CES, STARS, FACES, MATRIX -> true;
      default -> false;
    };
  }
}
