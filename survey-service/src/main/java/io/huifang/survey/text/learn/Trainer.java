package io.huifang.survey.text.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Logistic regression over features that count as much as they tell classes apart (the log-count
 * ratios of Wang and Manning 2012), by stochastic steps of AdaGrad, averaged over the later rounds.
 * The same examples give the same model, in whatever order they come and on whatever machine.
 */
public final class Trainer {
  private static final int ROUNDS = 6;
  private static final double STEP = 0.1;
  private static final double SHRINK = 1e-5;
  private static final long SEED = 20_261_206L;

  /** What occurs in one comment only says nothing about others. */
  private static final int SEEN = 2;

  private final int classes;
  private final float[][] weights;
  private final float[][] slopes;
  private final float[][] sums;
  private final float[] bias;
  private final float[] biasSlopes;

  /** How much a feature tells a class from the others; 0 for one that was hardly seen. */
  private final float[][] tells;

  private Trainer(int classes) {
    this.classes = classes;
    weights = new float[classes][Features.SIZE];
    slopes = new float[classes][Features.SIZE];
    sums = new float[classes][Features.SIZE];
    bias = new float[classes];
    biasSlopes = new float[classes];
    tells = new float[classes][Features.SIZE];
  }

  /**
   * @param classes how many there are; labels are 0 to one less
   */
  public static LinearModel train(List<Example> examples, int classes) {
    Trainer trainer = new Trainer(classes);
    List<Example> order = new ArrayList<>(examples);
    order.sort(Comparator.comparingLong(Example::key).thenComparingInt(Example::label));
    trainer.look(order);
    SplittableRandom random = new SplittableRandom(SEED);
    int averaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      order.forEach(trainer::learn);
      if (round >= ROUNDS / 2) {
        trainer.add();
        averaged++;
      }
    }
    return trainer.model(averaged);
  }

  private static void shuffle(List<Example> order, SplittableRandom random) {
    for (int i = order.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Example moved = order.get(i);
      order.set(i, order.get(other));
      order.set(other, moved);
    }
  }

  private void look(List<Example> examples) {
    int[][] count = new int[classes][Features.SIZE];
    int[] all = new int[Features.SIZE];
    int[] size = new int[classes];
    for (Example example : examples) {
      size[example.label()]++;
      for (int feature : example.features()) {
        count[example.label()][feature]++;
        all[feature]++;
      }
    }
    for (int label = 0; label < classes; label++) {
      int others = examples.size() - size[label];
      for (int feature = 0; feature < all.length; feature++) {
        int here = count[label][feature];
        if (all[feature] >= SEEN) {
          double share = (here + 1.0) / (size[label] + 2.0);
          double elsewhere = (all[feature] - here + 1.0) / (others + 2.0);
          tells[label][feature] = (float) StrictMath.log(share / elsewhere);
        }
      }
    }
  }

  private void learn(Example example) {
    double scale = LinearModel.scale(example.features());
    double[] chances = new double[classes];
    for (int label = 0; label < classes; label++) {
      double sum = 0;
      for (int feature : example.features()) {
        sum += weights[label][feature] * tells[label][feature];
      }
      chances[label] = bias[label] + sum * scale;
    }
    LinearModel.softmax(chances);
    for (int label = 0; label < classes; label++) {
      double wrong = chances[label] - (label == example.label() ? 1 : 0);
      move(label, example.features(), wrong, scale);
    }
  }

  private void move(int label, int[] features, double wrong, double scale) {
    float[] of = weights[label];
    float[] steep = slopes[label];
    float[] tell = tells[label];
    for (int feature : features) {
      if (tell[feature] != 0) {
        double slope = wrong * scale * tell[feature] + SHRINK * of[feature];
        steep[feature] += (float) (slope * slope);
        of[feature] -= (float) (STEP * slope / Math.sqrt(steep[feature] + 1e-8));
      }
    }
    biasSlopes[label] += (float) (wrong * wrong);
    bias[label] -= (float) (STEP * wrong / Math.sqrt(biasSlopes[label] + 1e-8));
  }

  private void add() {
    for (int label = 0; label < classes; label++) {
      for (int feature = 0; feature < Features.SIZE; feature++) {
        sums[label][feature] += weights[label][feature];
      }
    }
  }

  private LinearModel model(int averaged) {
    for (int label = 0; label < classes; label++) {
      for (int feature = 0; feature < Features.SIZE; feature++) {
        sums[label][feature] *= tells[label][feature] / averaged;
      }
    }
    return new LinearModel(sums, bias);
  }
}
