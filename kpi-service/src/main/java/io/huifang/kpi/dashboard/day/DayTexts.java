package io.huifang.kpi.dashboard.day;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about one day; in both languages in {@code messages/day_*.properties}. */
@MessageBundle(value = "day", locale = "en")
public interface DayTexts {
  String map();

  String one();

  String tabs();

  String hint(String seconds);

  String date();

  String queue();

  String earlier();

  String later();

  String fine(String level, String goal);

  String hidden(String level, String goal, String count, String share);

  String missed(String level, String goal, String count, String share);

  String plain(String level);

  String ahead(String expected);

  String nothing();

  String nothingText();

  String offered();

  String answered();

  String abandoned();

  String waited();

  String handling();

  String when();

  String verdict();

  String met();

  String below();

  String perhaps();

  String running();

  String bars();

  String legendAnswered();

  String legendNot();

  String legendBelow();

  String legendForecast();

  String most(String number);

  String each();

  String variants();

  String forecast();

  String expected();

  String between(String interval);

  String unusual();

  String plan();

  String planDay(String when, String expected);

  String planThis(String when, String expected);

  String tried(String days, String error, String naive, String coverage);

  String untried();

  String tooShort();
}
