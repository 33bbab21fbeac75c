package io.huifang.survey.text.training;

import io.huifang.survey.text.learn.Quality;
import io.huifang.survey.text.taught.ModelKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last attempt to train a model.
 *
 * @param labels how many comments there were of each class
 * @param macroF1 of the new one on what was held out; null if none was made
 * @param low the low end of its interval
 * @param high the high end of its interval
 * @param before macro-F1 of the one in force on the same comments; null if there was none
 */
public record Attempt(
    ModelKind kind,
    Instant at,
    Outcome outcome,
    List<String> classes,
    List<Integer> labels,
    @Nullable Double macroF1,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double before) {

  static Attempt of(
      ModelKind kind,
      Instant at,
      Outcome outcome,
      Labelled labelled,
      @Nullable Quality quality,
      @Nullable Double before) {
    return new Attempt(
        kind,
        at,
        outcome,
        labelled.classes(),
        labelled.counts(),
        quality == null ? null : quality.macroF1(),
        quality == null ? null : quality.interval().low(),
        quality == null ? null : quality.interval().high(),
        before);
  }

  /** How many labels there were in all. */
  public int all() {
    return labels.stream().mapToInt(Integer::intValue).sum();
  }
}
