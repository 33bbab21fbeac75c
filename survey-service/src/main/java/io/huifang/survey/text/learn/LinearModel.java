package io.huifang.survey.text.learn;

/** Weights of features for each class; the highest sum wins. Read only, for many threads. */
public final class LinearModel {
  private final float[][] weights;
  private final float[] bias;

  /**
   * @param weights by class and feature
   * @param bias by class
   */
  LinearModel(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** How many classes there are. */
  public int classes() {
    return bias.length;
  }

  float weight(int label, int feature) {
    return weights[label][feature];
  }

  float bias(int label) {
    return bias[label];
  }

  /**
   * @param features of {@link Features#of}
   */
  public Guess guess(int[] features) {
    double[] chances = chances(features);
    int best = 0;
    for (int label = 1; label < chances.length; label++) {
      if (chances[label] > chances[best]) {
        best = label;
      }
    }
    return new Guess(best, chances[best]);
  }

  private double[] chances(int[] features) {
    double[] chances = new double[bias.length];
    double scale = scale(features);
    for (int label = 0; label < bias.length; label++) {
      float[] of = weights[label];
      double sum = 0;
      for (int feature : features) {
        sum += of[feature];
      }
      chances[label] = bias[label] + sum * scale;
    }
    softmax(chances);
    return chances;
  }

  /** Long comments weigh no more than short ones. */
  static double scale(int[] features) {
    return 1 / Math.sqrt(Math.max(1, features.length));
  }

  /** Scores become shares of one. */
  static void softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}
