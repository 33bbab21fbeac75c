package io.huifang.survey.page.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the questionnaire and around it, in {@code messages/survey_*.properties}. */
@MessageBundle(value = "survey", locale = "en")
public interface SurveyTexts {
  @Message
  String noticeTitle(Notice notice);

  @Message
  String noticeText(Notice notice);

  String timePattern();

  String thankYou();

  String thankYouName(String name);

  String thanksText();

  String sorryText();

  String callsBy(String who);

  String somebodyCallsBy();

  String callsHow();

  String whatNext();

  String stepReceived();

  String stepCall(String who);

  String stepSomebodyCalls();

  String stepBefore(String time);

  String stepCause();

  String stepAsk();

  String lookTitle();

  String lookText();

  String lookAgain();

  String ticket(String number);

  String pleaseCheck(String title);

  String almost();

  String required();

  String yes();

  String no();

  String agree();

  String several();

  String writtenHint(int longest);

  String pageOf(int page, int pages);

  String next();

  String previous();

  String leaveEmpty();

  String someCustomer();

  String someTeam();

  String someAgent();

  String send();

  String optOut();

  String optOutTitle();

  String optOutQuestion();

  String optOutText();

  String optOutButton();

  String back();

  String errorRequired();

  String errorScore(int least, int most);

  String errorChoice();

  String errorLong(int longest, int now);

  String errorCharacters();

  String errorForm();

  String errorStale();

  String errorOften();
}
