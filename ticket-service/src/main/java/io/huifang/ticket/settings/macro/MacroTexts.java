package io.huifang.ticket.settings.macro;

import io.huifang.ticket.macro.Ending;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about macros, in {@code messages/macro_*.properties}. */
@MessageBundle(value = "macro", locale = "en")
public interface MacroTexts {
  String title();

  String choose();

  String insert();

  String apply();

  String used(String name);

  String thenResolves();

  String thenWaits();

  String lead();

  String newOne();

  String none();

  String name();

  String team();

  String everybody();

  String textZh();

  String textEn();

  String variables(String names);

  String tags();

  String priority();

  String asItIs();

  String ends();

  @Message
  String ending(Ending ending);

  String active();

  String off();

  String conflict();
}
