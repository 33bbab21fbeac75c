package io.huifang.ticket.desk.caller;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the form for a caller; in both languages in {@code messages/caller_*.properties}. */
@MessageBundle(value = "caller", locale = "en")
public interface CallerTexts {
  String who();

  String hint();

  String stranger();

  String name();

  String none();

  String about();

  String said();

  String open();

  String crumb();

  String must();

  String choose();

  String again();
}
