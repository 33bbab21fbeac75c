package io.huifang.survey.text.taught;

import io.huifang.survey.text.learn.Guess;

/**
 * What a model suggests.
 *
 * @param confidence from 0 to 1; below {@link Guess#CONFIDENT} whoever shows it has to say so
 */
public record Guessed<T>(T value, double confidence) {
  public boolean confident() {
    return confidence >= Guess.CONFIDENT;
  }
}
