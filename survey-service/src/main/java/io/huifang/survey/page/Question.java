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

  /** One choice. */
  public record Choice(String value, String label, boolean checked) {}
}
