package io.huifang.survey.answer;

import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Touchpoint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered, checked by whoever read it.
 *
 * @param scores by touchpoint, only those that were answered
 */
public record AnswerInput(
    Map<Touchpoint, Integer> scores,
    @Nullable Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable String comment) {

  public AnswerInput {
    scores = scores.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(scores));
    comment = comment == null || comment.isBlank() ? null : comment.strip();
  }

  List<Score> scored(Questionnaire questionnaire) {
    return questionnaire.touchpoints().stream()
        .filter(scores::containsKey)
        .map(point -> new Score(point, questionnaire.scale(), scores.getOrDefault(point, 0)))
        .toList();
  }
}
