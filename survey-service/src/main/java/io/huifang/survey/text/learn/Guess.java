package io.huifang.survey.text.learn;

/**
 * What a model takes a comment for.
 *
 * @param label the number of the class
 * @param confidence the share of such guesses that should be right, by the model's own account
 */
public record Guess(int label, double confidence) {
  /** From here on a guess counts as confident. */
  public static final double CONFIDENT = 0.8;

  public boolean confident() {
    return confidence >= CONFIDENT;
  }
}
