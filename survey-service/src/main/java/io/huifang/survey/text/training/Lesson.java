package io.huifang.survey.text.training;

import io.huifang.survey.text.learn.Example;
import io.huifang.survey.text.learn.LinearModel;
import io.huifang.survey.text.learn.Quality;
import io.huifang.survey.text.learn.Split;
import io.huifang.survey.text.learn.Trainer;
import io.huifang.survey.text.taught.Model;
import io.huifang.survey.text.taught.ModelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt. The model that is tried is the one that is taken: it has never seen the
 * comments that were held out, nor will those after it, so that any two can be compared on them.
 *
 * @param model to be taken, null if none is
 */
record Lesson(Attempt attempt, @Nullable Model model) {
  /** Below it one of four is wrong, and people stop looking. */
  private static final double GOOD_SENTIMENT = 0.75;

  /** Among many classes it is help enough when the right one is offered three times out of five. */
  private static final double GOOD_CATEGORY = 0.6;

  /** So far below may the low end of the interval be; below that it may have been luck. */
  private static final double LUCK = 0.1;

  /** What may be chance from one night to the next. */
  private static final double CHANCE = 0.01;

  static Lesson of(ModelKind kind, Labelled labelled, Optional<Model> inForce, Instant now) {
    List<Example> learned =
        labelled.examples().stream().filter(one -> !Split.heldOut(one.key())).toList();
    List<Example> heldOut =
        labelled.examples().stream().filter(one -> Split.heldOut(one.key())).toList();
    boolean enough =
        labelled.classes().size() >= 2
            && labelled.counts().stream().allMatch(count -> count >= Attempts.LEAST)
            && !heldOut.isEmpty();
    if (!enough) {
      return new Lesson(Attempt.of(kind, now, Outcome.TOO_FEW, labelled, null, null), null);
    }
    LinearModel weights = Trainer.train(learned, labelled.classes().size());
    Quality quality = Quality.of(weights, heldOut);
    Double before =
        inForce
            .filter(old -> old.classes().equals(labelled.classes()))
            .map(old -> Quality.of(old.weights(), heldOut).macroF1())
            .orElse(null);
    Outcome outcome = outcome(kind, quality, before);
    Model model =
        outcome == Outcome.TAKEN
            ? new Model(
                kind,
                inForce.map(Model::version).orElse(0) + 1,
                now,
                labelled.classes(),
                labelled.counts(),
                quality,
                weights)
            : null;
    return new Lesson(Attempt.of(kind, now, outcome, labelled, quality, before), model);
  }

  static Outcome outcome(ModelKind kind, Quality quality, @Nullable Double before) {
    double good = kind == ModelKind.SENTIMENT ? GOOD_SENTIMENT : GOOD_CATEGORY;
    if (before != null && quality.macroF1() < before - CHANCE) {
      return Outcome.WORSE;
    }
    return quality.macroF1() < good || quality.interval().low() < good - LUCK
        ? Outcome.TOO_WEAK
        : Outcome.TAKEN;
  }
}
