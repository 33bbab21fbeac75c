package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it.
 *
 * @param low what the lowest choice means, empty where the choices speak for themselves
 * @param choices of everything but a matrix
 * @param rows of a matrix
 * @param text what was written so far
 */
public record QuestionView(
    Question question,
    String legend,
    String hint,
    List<Choice> choices,
    List<Row> rows,
    String low,
    String high,
    String text,
    @Nullable String error) {

  public String field() {
    return question.key();
  }

  public boolean required() {
    return question.mustBeAnswered();
  }

  public boolean written() {
    return question.kind() == Kind.TEXT;
  }

  public boolean several() {
    return question.kind() == Kind.SOME_OF || question.kind() == Kind.CONSENT;
  }

  /** Which picture stands for a choice. */
  public String look() {
    return question.kind().name().toLowerCase(Locale.ROOT);
  }

  public int longest() {
    return Question.LONGEST_TEXT;
  }

  /** How the choices lie: two side by side, a scale, or words one below the other. */
  public String shape() {
    return switch (question.kind()) {
      case YES_NO -> "two";
      case NPS -> "ten";
      case CES -> "seven";
      case ONE_OF, SOME_OF, CONSENT -> "pills";
      default -> question.most() == 5 ? "scale" : question.most() == 3 ? "three" : "seven";
    };
  }

  /**
   * One choice.
   *
   * @param said what is read aloud for it
   */
  public record Choice(String value, String label, String said, boolean checked) {}

  /** A row of a matrix, a scale of its own. */
  public record Row(String field, String legend, List<Choice> choices) {}
}
