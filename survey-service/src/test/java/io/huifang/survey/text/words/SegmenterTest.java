package io.huifang.survey.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private final Segmenter segmenter = new Segmenter();

  private List<String> words(String comment) {
    return segmenter.read(comment).words().stream().map(Word::text).toList();
  }

  private List<String> terms(String comment) {
    return Terms.of(segmenter.read(comment)).stream().map(Word::text).toList();
  }

  @Test
  void chineseIsCutIntoWords() {
    assertThat(words("客服小姐姐态度很好，送餐员打电话说没有了"))
        .containsExactly("客服", "小姐姐", "态度", "很", "好", "送餐员", "打电话", "说", "没有", "了");
  }

  @Test
  void bothLanguagesEmojiAndWideLettersInOneComment() {
    assertThat(words("Wi-Fi 不稳定，the agents didn't call back 😀 ＡＢＣ１２３"))
        .containsExactly(
            "wi", "fi", "不", "稳定", "the", "agent", "didn't", "call", "back", "😀", "abc123");
    assertThat(segmenter.read("Wi-Fi 很慢").spoken()).isEqualTo(Spoken.MIXED);
    assertThat(segmenter.read("很慢，不满意").spoken()).isEqualTo(Spoken.CHINESE);
    assertThat(segmenter.read("Too slow!").spoken()).isEqualTo(Spoken.ENGLISH);
    assertThat(segmenter.read("очень медленно").spoken()).isEqualTo(Spoken.OTHER);
    assertThat(segmenter.read("123 !!! 😡").spoken()).isEqualTo(Spoken.NONE);
  }

  @Test
  void termsAreWhatSaysSomething() {
    assertThat(terms("味道不好吃，的确没送到 12345")).contains("味道", "不好吃").doesNotContain("好吃", "12345");
    assertThat(terms("The parcels were late and the parcel was broken"))
        .containsExactly("parcel", "late", "parcel", "broken");
    assertThat(terms("的了是我你")).isEmpty();
  }

  @Test
  void everyWordIsFoundWhereItSaysThatItStands() {
    String comment = "ＷｉＦｉ坏了😀，再也不来了！ Don’t ASK 𠮷野家 é";
    Reading reading = segmenter.read(comment);
    assertThat(reading.text()).hasSameSizeAs(comment);
    assertThat(reading.words())
        .isNotEmpty()
        .allSatisfy(
            word ->
                assertThat(reading.text().substring(word.begin(), word.end()))
                    .startsWith(word.text().substring(0, 1)));
    int end = 0;
    for (Word word : reading.words()) {
      assertThat(word.begin()).isGreaterThanOrEqualTo(end);
      end = word.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"好", "a", "\u0301", "😀", "\uD83D", "\uDE00", "1", "𠮷", "あ", "\u0000", "不", "'"})
  void whateverIsTypedWithoutASpaceEndsInWords(String one) {
    String comment = one.repeat(20_000 / one.length());
    Reading reading = segmenter.read(comment);
    assertThat(reading.text().length()).isLessThanOrEqualTo(Segmenter.MOST);
    assertThat(Terms.of(reading)).hasSizeLessThanOrEqualTo(Terms.MOST);
  }

  @Test
  void aCommentThatIsCutIsCutBetweenCharacters() {
    String comment = "x".repeat(Segmenter.MOST - 1) + "😀";
    assertThat(segmenter.read(comment).text()).hasSize(Segmenter.MOST - 1);
  }

  @Test
  void controlCharactersPartWordsAndNothingElse() {
    assertThat(words("slow\u0000\u0007service\r\n\t慢\u200B吞吞")).contains("slow", "service");
    assertThat(words("")).isEmpty();
    assertThat(words("\u0000\u0001\u001F\u007F")).isEmpty();
  }

  @Test
  void traditionalAndRareCharactersAreNotLost() {
    assertThat(String.join("", words("客服態度惡劣𠮷野家"))).isEqualTo("客服態度惡劣𠮷野家");
  }
}
