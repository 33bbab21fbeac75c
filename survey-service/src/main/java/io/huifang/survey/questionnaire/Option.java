package io.huifang.survey.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One choice, or one row of a matrix.
 *
 * @param key as answers name it; never changes its meaning
 * @param counts the touchpoint that a row scores, null for none
 */
public record Option(
    @NotNull @Size(max = 40) String key, @NotNull Words text, @Nullable Touchpoint counts) {
  public Option {
    text = Words.orNone(text);
  }
}
