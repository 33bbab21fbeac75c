package io.huifang.ticket.mail;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of mails about tickets; in both languages in {@code messages/mail_*.properties}. */
@MessageBundle(value = "mail", locale = "en")
public interface MailTexts {
  /** The line above which an answer stands; {@code WrittenText} of the platform knows it too. */
  String replyAbove();

  /** Subject of an acknowledgement: words of ours only. */
  String receipt();

  String hello();

  String helloName(String name);

  String received(String number);

  String solved(String number);

  String notSolved();

  String enclosed(String names);

  String toFetch(String names);

  String seeStatus();
}
