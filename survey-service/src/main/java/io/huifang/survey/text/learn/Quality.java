package io.huifang.survey.text.learn;

import io.huifang.platform.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How good a model is on comments that it has never seen.
 *
 * @param heldOut how many those were
 * @param macroF1 the mean over the classes of F1, the harmonic mean of precision and recall
 * @param interval of macroF1, 95 %, by the bootstrap: percentiles of 1,000 samples
 * @param confident the share of guesses that were confident
 * @param confidentRight the share of those that were right, 0 if there were none
 */
public record Quality(
    int heldOut,
    double macroF1,
    ConfidenceInterval interval,
    double confident,
    double confidentRight) {
  private static final int SAMPLES = 1_000;
  private static final int LOW = 25;
  private static final long SEED = 7L;

  /**
   * @param heldOut at least one; none of them may be among those that the model has learned from
   */
  public static Quality of(LinearModel model, List<Example> heldOut) {
    int classes = model.classes();
    int[] outcomes = new int[heldOut.size()];
    int sure = 0;
    int right = 0;
    for (int i = 0; i < outcomes.length; i++) {
      Example example = heldOut.get(i);
      Guess guess = model.guess(example.features());
      outcomes[i] = example.label() * classes + guess.label();
      if (guess.confident()) {
        sure++;
        right += guess.label() == example.label() ? 1 : 0;
      }
    }
    return new Quality(
        outcomes.length,
        macroF1(counts(outcomes, classes), classes),
        interval(outcomes, classes),
        (double) sure / outcomes.length,
        sure == 0 ? 0 : (double) right / sure);
  }

  private static ConfidenceInterval interval(int[] outcomes, int classes) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] found = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      int[] counts = new int[classes * classes];
      for (int i = 0; i < outcomes.length; i++) {
        counts[outcomes[random.nextInt(outcomes.length)]]++;
      }
      found[sample] = macroF1(counts, classes);
    }
    Arrays.sort(found);
    return new ConfidenceInterval(found[LOW], found[SAMPLES - 1 - LOW]);
  }

  private static int[] counts(int[] outcomes, int classes) {
    int[] counts = new int[classes * classes];
    for (int outcome : outcomes) {
      counts[outcome]++;
    }
    return counts;
  }

  /** Classes that neither occur nor are guessed do not count. */
  private static double macroF1(int[] counts, int classes) {
    double sum = 0;
    int present = 0;
    for (int label = 0; label < classes; label++) {
      int hits = counts[label * classes + label];
      int both = 0;
      for (int other = 0; other < classes; other++) {
        both += counts[label * classes + other] + counts[other * classes + label];
      }
      if (both > 0) {
        sum += 2.0 * hits / both;
        present++;
      }
    }
    return present == 0 ? 0 : sum / present;
  }
}
