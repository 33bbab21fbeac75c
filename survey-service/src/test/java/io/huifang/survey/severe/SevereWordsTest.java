package io.huifang.survey.severe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SevereWordsTest {
  @ParameterizedTest
  @CsvSource({
    "投诉, 我要投诉你们, true",
    "投诉, 投一下，诉说, false",
    "sue, I will SUE you!, true",
    "sue, an issue with the tissue, false",
    "sue, 'Sue, my friend', true",
    "sue, 我会sue你们, true",
    "never again, Never  again., true",
    "never again, never once again, false",
    "scam, scammer, false",
    "12315, 我打12315了, true",
    "12315, order 123155, false",
  })
  void findsWholeWordsAndChineseAnywhere(String word, String text, boolean found) {
    assertThat(SevereWord.of(word).occursIn(text)).isEqualTo(found);
  }
}
