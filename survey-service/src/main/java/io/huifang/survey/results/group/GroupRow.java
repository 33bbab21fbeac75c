package io.huifang.survey.results.group;

import io.huifang.survey.results.tally.Figure;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Sample;
import org.jspecify.annotations.Nullable;

/**
 * One group.
 *
 * @param key the value of the dimension, {@code (none)} for answers without one and {@code (rest)}
 *     for all groups behind the largest
 * @param mean of scores, null for choices
 */
public record GroupRow(String key, long n, boolean few, Figure figure, @Nullable Figure mean) {
  /** Groups behind the largest. */
  public static final String REST = "(rest)";

  static GroupRow of(String key, Measure measure, Sample sample) {
    Figure figure = measure.figure(sample);
    return new GroupRow(key, sample.n(), figure.few(), figure, measure.mean(sample));
  }
}
