package io.huifang.platform.web;

import io.quarkus.qute.i18n.MessageBundle;

/** How times are said; in both languages in {@code messages/time_*.properties}. */
@MessageBundle(value = "time", locale = "en")
interface TimeTexts {
  String today(String clock);

  String yesterday(String clock);

  String tomorrow(String clock);

  String dayAndClock();

  String dayOfYear();

  String minutes(String minutes);

  String hours(String hours, String minutes);

  String days(String days);

  String late(String time);
}
