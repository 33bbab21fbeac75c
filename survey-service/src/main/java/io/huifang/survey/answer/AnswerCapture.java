package io.huifang.survey.answer;

import io.huifang.survey.Medium;
import io.huifang.survey.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was given.
 *
 * @param language its tag
 * @param enteredBy the agent who typed it in, null if the customer did
 * @param weight how much it counts beside other answers; null for 1
 * @param medium by what the customer was asked or has answered, null if imported
 */
public record AnswerCapture(
    Instant at,
    String language,
    Questionnaire.Key questionnaire,
    @Nullable String enteredBy,
    @Nullable BigDecimal weight,
    @Nullable Medium medium) {

  /** Of what came by no medium of ours. */
  public AnswerCapture(
      Instant at,
      String language,
      Questionnaire.Key questionnaire,
      @Nullable String enteredBy,
      @Nullable BigDecimal weight) {
    this(at, language, questionnaire, enteredBy, weight, null);
  }
}
