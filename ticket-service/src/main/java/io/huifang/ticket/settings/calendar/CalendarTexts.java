package io.huifang.ticket.settings.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of calendars, in {@code messages/calendar_*.properties}. */
@MessageBundle(value = "calendar", locale = "en")
public interface CalendarTexts {
  String title();

  String keep();

  String keepOpen();

  String newOne();

  String id();

  String zone();

  String week();

  String closed();

  String usedBy();

  String byRules(String names);

  String byTeams(String names);

  String byNobody();

  String daysOff();

  String special(long days);

  String noSpecial();

  String year();

  String earlier();

  String later();

  String sum(String days, String hours);

  @Message
  String kind(YearPicture.Kind kind);

  String dueWhen();

  String from();

  String length();

  String tryIt();

  String dueAt(String when);

  String wrongFrom();

  String wrongLength();

  String counted(String day, String hours, String time);

  String andSoOn();

  String editOne(String name);

  String weekHint();

  String dates();

  String datesHint();

  String asItWouldBe();

  String daysChanged(long days);

  String lookFirst();

  String wrongId();

  String known();

  String wrongZone();

  String wrongPeriods();

  String wrongLine(String line);

  String wrongFile(String why);

  String fromFile();

  String fromFileHint();

  String file();

  String workingHours();

  String takeOver();

  String tooMany();

  String neverOpen();

  String conflict();

  String version(String version);
}
