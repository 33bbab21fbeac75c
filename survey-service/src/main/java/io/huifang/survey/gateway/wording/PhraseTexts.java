package io.huifang.survey.gateway.wording;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of messages that are no mails, in {@code messages/phrase_*.properties}. */
@MessageBundle(value = "phrase", locale = "en")
public interface PhraseTexts {
  String signed(String brand, String text);

  String sms(String link, String day);

  String smsTicket(String ticket, String link, String day);

  String again(String text);

  String weChat();

  String weChatAgain();
}
