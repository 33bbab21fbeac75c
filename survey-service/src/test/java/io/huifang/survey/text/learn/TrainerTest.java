package io.huifang.survey.text.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final List<Example> ALL = Comments.examples(300);
  private static final List<Example> LEARNED =
      ALL.stream().filter(one -> !Split.heldOut(one.key())).toList();
  private static final List<Example> HELD_OUT =
      ALL.stream().filter(one -> Split.heldOut(one.key())).toList();

  @Test
  void theSameCommentsInAnyOrderMakeTheSameModel() {
    List<Example> shuffled = new ArrayList<>(LEARNED);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(ModelBytes.of(Trainer.train(shuffled, 2)))
        .isEqualTo(ModelBytes.of(Trainer.train(LEARNED, 2)));
  }

  @Test
  void whatWasLearnedHoldsForWhatWasNotSeen() {
    Quality quality = Quality.of(Trainer.train(LEARNED, 2), HELD_OUT);
    assertThat(quality.heldOut()).isEqualTo(HELD_OUT.size()).isGreaterThan(30);
    assertThat(quality.macroF1()).isGreaterThan(0.9);
    assertThat(quality.interval().low()).isLessThanOrEqualTo(quality.macroF1());
    assertThat(quality.interval().high()).isGreaterThanOrEqualTo(quality.macroF1());
  }

  /** Labels that say nothing: whoever finds something has looked at what was held out. */
  @Test
  void nothingIsLearnedWhereThereIsNothing() {
    List<Example> random = new ArrayList<>();
    for (Example one : Comments.examples(500)) {
      random.add(new Example(one.key(), one.features(), (int) (one.key() >>> 40 & 1)));
    }
    Quality quality =
        Quality.of(
            Trainer.train(random.stream().filter(one -> !Split.heldOut(one.key())).toList(), 2),
            random.stream().filter(one -> Split.heldOut(one.key())).toList());
    assertThat(quality.macroF1()).isBetween(0.25, 0.7);
  }

  @Test
  void aModelSurvivesBeingPacked() {
    LinearModel model = Trainer.train(LEARNED, 2);
    LinearModel read = ModelBytes.read(ModelBytes.of(model));
    for (Example one : HELD_OUT) {
      assertThat(read.guess(one.features())).isEqualTo(model.guess(one.features()));
    }
  }

  @Test
  void whatSaysTheSameIsOnOneSide() {
    assertThat(Comments.example("很快，好吃！", 1).key())
        .isEqualTo(Comments.example("很快 好吃", 0).key())
        .isNotEqualTo(Comments.example("好吃很快", 0).key());
    long held = ALL.stream().filter(one -> Split.heldOut(one.key())).count();
    assertThat((double) held / ALL.size()).isBetween(0.06, 0.14);
  }

  @Test
  void macroF1IsTheMeanOverClasses() {
    // one feature decides: 0 praises, 1 blames
    LinearModel model = new LinearModel(new float[][] {row(0, 9), row(9, 0)}, new float[] {0, 0});
    List<Example> seen =
        List.of(
            new Example(1, new int[] {0}, 1),
            new Example(2, new int[] {0}, 1),
            new Example(3, new int[] {0}, 0),
            new Example(4, new int[] {1}, 0));
    // F1 of 0: 2 * 1 / (2 * 1 + 1) = 2/3, F1 of 1: 2 * 2 / (2 * 2 + 1) = 4/5
    assertThat(Quality.of(model, seen).macroF1()).isEqualTo((2.0 / 3 + 4.0 / 5) / 2);
    assertThat(Quality.of(model, seen).confidentRight()).isEqualTo(0.75);
  }

  private static float[] row(float first, float second) {
    float[] row = new float[Features.SIZE];
    row[0] = first;
    row[1] = second;
    return row;
  }
}
