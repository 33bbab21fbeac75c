package io.huifang.survey.page.thanks;

import org.jspecify.annotations.Nullable;

/**
 * What a customer is told after the answer.
 *
 * @param customer how the customer is called, null if that is not known
 * @param words of the questionnaire, empty if it has none
 * @param received when the answer has come, as the customer reads it
 * @param caller who has promised to call, null if nobody has or the name is not known
 * @param callBy by when, as the customer reads it; null as long as no call is promised
 * @param unhappy whether the answer was one after which somebody may call
 */
public record Sequel(
    @Nullable String customer,
    String words,
    String received,
    @Nullable String caller,
    @Nullable String callBy,
    boolean unhappy) {

  /** Whether a promise may be on its way. */
  boolean awaited() {
    return unhappy && callBy == null;
  }
}
