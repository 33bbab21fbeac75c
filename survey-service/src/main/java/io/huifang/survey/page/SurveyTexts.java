package io.huifang.survey.page;

import io.huifang.survey.questionnaire.Touchpoint;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the questionnaire and around it, in {@code messages/survey_*.properties}. */
@MessageBundle(value = "survey", locale = "en")
public interface SurveyTexts {
  @Message
  String noticeTitle(Notice notice);

  @Message
  String noticeText(Notice notice);

  @Message
  String touchpoint(Touchpoint touchpoint);

  String satisfied();

  String putRight();

  String ticket(String number);

  String pleaseCheck(String title);

  String almost();

  String required();

  String overall();

  String overallNow();

  String low();

  String high();

  String recommend();

  String unlikely();

  String likely();

  String first();

  String yes();

  String no();

  String comment();

  String commentHint(int longest);

  String commentName();

  String send();

  String optOut();

  String optOutTitle();

  String optOutQuestion();

  String optOutText();

  String optOutButton();

  String back();

  String errorOverall();

  String errorScore(int least, int most);

  String errorChoice();

  String errorLong(int longest, int now);

  String errorCharacters();

  String errorForm();
}
