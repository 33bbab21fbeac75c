package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/** Which touchpoints a question scores. */
final class Counted {
  private Counted() {}

  static List<Touchpoint> by(Question question) {
    List<Touchpoint> points = new ArrayList<>();
    if (question.counts() != null) {
      points.add(question.counts());
    }
    for (Option option : question.options()) {
      if (option.counts() != null) {
        points.add(option.counts());
      }
    }
    return points;
  }
}
