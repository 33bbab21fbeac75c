package io.huifang.survey.mail;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the mails that ask; in both languages in {@code messages/letter_*.properties}. */
@MessageBundle(value = "letter", locale = "en")
public interface LetterTexts {
  String subjectOf(String question, String ticket);

  String hello();

  String helloName(String name);

  String first();

  String again();

  String minute();

  String yes();

  String no();

  String open();

  String preselects();

  String answerHere();

  String valid(String day);

  String optOut();

  String optOutHere();
}
