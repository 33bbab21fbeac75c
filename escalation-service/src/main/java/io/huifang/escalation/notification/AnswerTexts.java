package io.huifang.escalation.notification;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the answer to a customer; in both languages in {@code messages/answer_*.properties}. */
@MessageBundle(value = "answer", locale = "en")
public interface AnswerTexts {
  String subject();

  String subjectOf(String ticket);

  String hello();

  String helloName(String name);

  String notReached();

  String thanks();
}
