package io.huifang.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands around a hit. */
class ExcerptTest {
  @Test
  void marksWordsByTheirBeginningAndSignsAnywhere() {
    assertThat(shown("Kettle leaks, unkettled", "kett LEAK"))
        .isEqualTo("[Kett]le [leak]s, unkettled");
    assertThat(shown("净水器接口漏水", "漏水 器")).isEqualTo("净水[器]接口[漏水]");
    assertThat(shown("师傅一直没来", "一直没")).isEqualTo("师傅[一直没]来");
    assertThat(shown("costs $1 (or .*)", "$1 .*")).isEqualTo("costs $[1] (or .*)");
    assertThat(shown("nothing of it", "")).isEqualTo("nothing of it");
  }

  @Test
  void cutsLongTextsAroundTheFirstHitAndNeverInASign() {
    String text = "😀".repeat(300) + " plumber " + "漏".repeat(300);
    String cut = shown(text, "plumber");
    assertThat(cut).startsWith("…").endsWith("…").contains("[plumber]").hasSizeLessThan(180);
    assertThat(cut.codePoints().allMatch(c -> !Character.isISOControl(c) && c != 0xFFFD)).isTrue();
    assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(cut);
  }

  private static String shown(String text, String asked) {
    return Excerpt.of(text, asked).parts().stream()
        .map(part -> part.found() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
