package io.huifang.survey.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.gateway.wording.Segments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As operators count and charge. */
class SegmentsTest {
  @ParameterizedTest
  @CsvSource({
    "a, 160, 1",
    "a, 161, 2",
    "a, 306, 2",
    "a, 307, 3",
    "€, 80, 1",
    "€, 81, 2",
    "您, 1, 1",
    "您, 70, 1",
    "您, 71, 2",
    "您, 134, 2",
    "您, 135, 3",
    "😀, 35, 1",
    "😀, 36, 2"
  })
  void signsOfOneAlphabet(String sign, int times, int parts) {
    assertThat(Segments.of(sign.repeat(times))).isEqualTo(parts);
  }
}
