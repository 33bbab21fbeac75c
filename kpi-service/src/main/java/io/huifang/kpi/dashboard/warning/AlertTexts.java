package io.huifang.kpi.dashboard.warning;

import io.quarkus.qute.i18n.MessageBundle;

/** What an alert says to whoever takes it up; in both languages in {@code messages/alarm_*}. */
@MessageBundle(value = "alarm", locale = "en")
public interface AlertTexts {
  String said(String name, String figure, String value, String when, String low, String high);

  String halfHour(String day, String from, String to);
}
