package io.huifang.escalation.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is satisfied and what is low does not depend on the scale that was asked on. */
class ScoreTest {
  @ParameterizedTest
  @CsvSource({"3, 3", "5, 4", "7, 6"})
  void satisfiedFrom(int scale, int first) {
    assertThat(IntStream.rangeClosed(1, scale).filter(value -> score(scale, value).satisfied()))
        .containsExactlyElementsOf(IntStream.rangeClosed(first, scale).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 1", "5, 2, 2", "7, 2, 2", "7, 3, 4", "5, 1, 1", "7, 1, 1"})
  void lowUpTo(int scale, int ofFive, int last) {
    assertThat(IntStream.rangeClosed(1, scale).filter(value -> low(scale, value, ofFive)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, last).boxed().toList());
  }

  private static boolean low(int scale, int value, int ofFive) {
    return score(scale, value).ofFive().compareTo(BigDecimal.valueOf(ofFive)) <= 0;
  }

  private static AnswerFact.Score score(int scale, int value) {
    return new AnswerFact.Score("OVERALL", scale, value);
  }
}
