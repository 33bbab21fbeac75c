package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>{desk:ticket} {ticket.number}</p>",
        "<title>Huifang 回访</title>{#if late}{desk:late}{/if}",
        "<button lang=\"zh-CN\" aria-label=\"{frame:language}\">中文</button>",
        "{#for t in tickets}<a class=\"subj\" href=\"/desk/{t}\">{t}</a>{/for}"
      })
  void fromBundles(String template) {
    assertThat(TemplateTexts.wrong(template)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ticket</p>",
        "<p>工单</p>",
        "{#if cdi:visitor.zh}x{/if}",
        "<input placeholder=\"Your message\">",
        "{words.say('', '工单')}",
        "{#if late}late{/if}"
      })
  void byItself(String template) {
    assertThat(TemplateTexts.wrong(template)).hasSize(1);
  }

  @Test
  void whatThePlatformSays() {
    TwoLanguages.assertTexts(Path.of(".."));
  }

  @ParameterizedTest
  @CsvSource({
    "a=Ticket, a=工单, 0",
    "a={n}m, a={n} 分, 0",
    "a=Ticket, b=工单, 2",
    "a=Ticket, a=Ticket, 1",
    "a=工单, a=工单, 1",
    "a=of {all}, a=共, 1"
  })
  void bundles(String english, String chinese, int wrong) {
    assertThat(BundleTexts.wrong(english, chinese)).hasSize(wrong);
  }
}
