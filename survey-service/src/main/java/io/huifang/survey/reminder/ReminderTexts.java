package io.huifang.survey.reminder;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of reminders; in both languages in {@code messages/reminder_*.properties}. */
@MessageBundle(value = "reminder", locale = "en")
public interface ReminderTexts {
  String subject(String first);
}
