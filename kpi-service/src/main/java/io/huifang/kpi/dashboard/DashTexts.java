package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts that all pages of figures share; in both languages in {@code messages/dash_*}. */
@MessageBundle(value = "dash", locale = "en")
public interface DashTexts {
  String overview();

  String hours();

  String definitions();

  String definition(String name);

  String period();

  String today();

  String week();

  String lastweek();

  String days7();

  String days28();

  String days30();

  String month();

  String quarter();

  String custom();

  String from();

  String to();

  @Message
  String dimension(Dimension dimension);

  String all();

  String compare();

  String compareYes();

  String compareNo();

  String filter();

  String show();

  String download();

  String dayFormat();

  String weekdayFormat();

  String range(String first, String last);

  String runningUntil(String range, String clock);

  String asOf(String newest, String zone);

  String atLeast(String goal);

  String atMost(String goal);

  String met(String goal);

  String missed(String goal);

  String uncertain(String goal);

  String noTarget();

  String noRows();

  String allLeftOut(String count, String reason);

  String waiting(String count);

  String n(String count);

  String interval();

  String bounds(String least, String most);

  String boundsOfScore(String least, String most);

  String points(String number);

  String seconds(String number);

  String minutes(String number);

  String hoursLong(String number);

  String days(String number);

  String axisSeconds();

  String axisMinutes();

  String axisHours();

  String axisDays();

  String variant();

  String byDefinition(String version);

  String threshold();

  String usually();

  String yes();

  String no();
}
