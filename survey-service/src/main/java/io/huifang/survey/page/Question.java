package io.huifang.survey.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with choices as the page shows it.
 *
 * @param low what the lowest choice means, empty where the choices speak for themselves
 */
public record Question(
    String field,
    String legend,
    boolean required,
    List<Choice> choices,
    String low,
    String high,
    @Nullable String error) {

  /** How the choices lie: two side by side, a scale of five, or eleven numbers. */
  public String shape() {
    return choices.size() == 2 ? "two" : choices.size() > 5 ? "ten" : "scale";
  }

  /** One choice. */
  public record Choice(String value, String label, boolean checked) {}
}
