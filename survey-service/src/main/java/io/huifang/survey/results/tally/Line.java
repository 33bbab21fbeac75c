package io.huifang.survey.results.tally;

import org.jspecify.annotations.Nullable;

/**
 * How often one thing was answered to one question in one group.
 *
 * @param group value of the dimension, null for none
 * @param part row of a matrix, or what was chosen; {@link #ALL} for whoever has chosen anything
 * @param number what was scored
 */
public record Line(
    @Nullable String group, String question, String part, @Nullable Integer number, Count count) {
  /** No option is called so: keys are words. */
  static final String ALL = "#";
}
