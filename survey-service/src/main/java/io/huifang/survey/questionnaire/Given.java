package io.huifang.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question, or to one row or option of it.
 *
 * @param question its key
 * @param part the row of a matrix, the chosen option, {@code yes} or {@code no}; else empty
 * @param number of scores
 * @param text of what was written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Given(String question, String part, @Nullable Integer number, @Nullable String text) {

  public Given {
    // it is left out where it is empty
    part = Objects.requireNonNullElse(part, "");
  }

  public static Given number(Question question, int number) {
    return new Given(question.key(), "", number, null);
  }

  public static Given row(Question question, String row, int number) {
    return new Given(question.key(), row, number, null);
  }

  public static Given chosen(Question question, String option) {
    return new Given(question.key(), option, null, null);
  }

  public static Given text(Question question, String text) {
    return new Given(question.key(), "", null, text);
  }

  /** As a form sends it, for conditions; empty for what is written. */
  public String value() {
    return number != null && part.isEmpty() ? number.toString() : part;
  }
}
