package io.huifang.ticket.settings.form;

import io.huifang.ticket.form.Asks;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about forms, in {@code messages/forms_*.properties}. */
@MessageBundle(value = "forms", locale = "en")
public interface FormSettingsTexts {
  String title();

  String lead();

  String newOne();

  String none();

  String slug();

  String slugHint();

  String name();

  String titleZh();

  String titleEn();

  String leadZh();

  String leadEn();

  String team();

  String nobody();

  String categories();

  String categoriesHint();

  String fields();

  @Message
  String asks(Asks asks);

  String origins();

  String originsHint();

  String active();

  String off();

  String embed();

  String embedHint();

  String open();

  String conflict();
}
