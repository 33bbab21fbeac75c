package io.huifang.platform.frame.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts around all settings, in {@code messages/settings_*.properties}. */
@MessageBundle(value = "settings", locale = "en")
public interface SettingsTexts {
  String title();

  String hint();

  @Message
  String group(SettingsPlace.Group group);

  @Message
  String place(SettingsPlace place);

  @Message
  String about(SettingsPlace place);

  String save();

  String check();

  String checkAgain();

  String cancel();

  String back();

  String edit();

  String add();

  String remove();

  String addRow();

  String publish(String version);

  String published(String version);

  String why();

  String whyHint();

  String whyNeeded();

  String versions();

  String inForce(String version);

  String version(String version);

  String by(String name);

  String noReason();

  String firstVersion();

  String sameAsBefore();

  String changedFields(long count);

  String nothingChanged();

  String seeFirst();

  String conflict(String name, String version);

  String conflictText();

  String needsMending(long count);

  String anything();

  String changes();

  String noChanges();

  String allChanges();

  String saved();

  String installation();
}
