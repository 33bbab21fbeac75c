package io.huifang.survey.overview;

import io.huifang.platform.web.Glossary;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.testkit.TwoLanguages;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoLanguagesTest {
  private final Glossary words = Glossary.beside(Words.class);

  @Test
  void everyCodeOfTheOverviewHasAWord() {
    TwoLanguages.assertWords(words, HeldBackReason.class, Touchpoint.class);
    TwoLanguages.assertWords(
        words, "Channel", List.of("PHONE", "CHAT", "EMAIL", "WEB", "APP", "WECHAT"));
  }

  @Test
  void everyTextOfAPageOrMailIsThereTwice() {
    TwoLanguages.assertTexts();
  }
}
