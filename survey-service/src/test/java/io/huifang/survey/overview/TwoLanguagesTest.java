package io.huifang.survey.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.web.Glossary;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.testkit.TwoLanguages;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoLanguagesTest {
  private final Glossary words = Glossary.beside(Figures.class);

  @Test
  void everyCodeOfTheOverviewHasAWord() {
    TwoLanguages.assertWords(words, HeldBackReason.class);
    TwoLanguages.assertWords(
        words, "Channel", List.of("PHONE", "CHAT", "EMAIL", "WEB", "APP", "WECHAT"));
    for (Touchpoint point : Touchpoint.values()) {
      assertThat(point.label(true)).containsPattern("\\p{IsHan}");
      assertThat(point.label(false)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyTextOfAPageOrMailIsThereTwice() {
    TwoLanguages.assertTemplates();
  }
}
