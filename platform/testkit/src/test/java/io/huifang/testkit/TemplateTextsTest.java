package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>{#if cdi:visitor.zh}工单{#else}Ticket{/if} {ticket.number}</p>",
        "<title>Huifang 回访</title>{#if page.zh}{#if late}晚了{#else}没有{/if}{#else}well{/if}",
        "{words.say('Ticket', '工单')}{#for t in tickets}{t}{/for}"
      })
  void twoLanguages(String template) {
    assertThat(new TemplateTexts(template).wrong()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ticket</p>",
        "<p>工单</p>",
        "{#if cdi:visitor.zh}工单{/if}",
        "{#if cdi:visitor.zh}工单{#else}工单{/if}",
        "{words.say('Ticket', '')}",
        "{words.say('Ticket', 'Ticket')}",
        "{#if late}late{/if}"
      })
  void oneLanguage(String template) {
    assertThat(new TemplateTexts(template).wrong()).hasSize(1);
  }
}
