package io.huifang.kpi.dashboard.hours;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the half hours; in both languages in {@code messages/hour_*.properties}. */
@MessageBundle(value = "hour", locale = "en")
public interface HourTexts {
  String what();

  String rows();

  String byDate();

  String byWeekday();

  String day();

  String whole();

  String few();

  String unit(String unit);

  String running();

  String nothing();

  String nothingText();

  String sure(long count, String worst, String value);

  String none();

  String busiest(String when, String value);

  String worst();

  String most();

  String worstHint();

  String verdict();

  String met();

  String missed();

  String uncertain();
}
