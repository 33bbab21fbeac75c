package io.huifang.ticket.desk;

import io.quarkus.qute.i18n.MessageBundle;

/** What the keys of the desk do; in both languages in {@code messages/keys_*.properties}. */
@MessageBundle(value = "keys", locale = "en")
public interface KeyTexts {
  String title();

  String next();

  String reply();

  String note();

  String resolve();

  String take();

  String opens();

  String update();

  String search();

  String send();

  String leave();

  String close();
}
