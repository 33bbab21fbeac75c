package io.huifang.kpi.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the dashboard; in both languages in {@code messages/dash_*.properties}. */
@MessageBundle(value = "dash", locale = "en")
public interface DashTexts {
  String title();

  String period();

  String today();

  String week();

  String month();

  String custom();

  String from();

  String to();

  String team();

  String allTeams();

  String day();

  String show();

  String nothing();

  String nothingText();

  String service();

  String opinion();

  String byChannel();

  String byTeam();

  String halfHours(String day);

  String nothingThatDay();

  String asTable();

  String offTarget();

  String asOf(String time, String zone);

  String target(String goal);

  String targetMet(String goal);

  String targetMissed(String goal);

  String change(String change, long n);

  String excluded(long count);

  String provisionalWith(long count, String value);

  String interval(String low, String high);

  String bounds(String least, String most);

  String boundsOfScore(String least, String most);

  String points(String number);

  String seconds(String number);

  String minutes(String number);

  String hours(String number);

  String days(String number);

  String inMinutes();

  String inPercent();

  String in(String bounds);

  String yes();

  String no();

  String noRows();

  String noRowsText();

  String time();

  String ticket();

  String value();

  String outcome();

  String counts();

  String channel();

  String category();

  String agent();

  String provisional();

  String left(String reason);

  String more();
}
