package io.huifang.kpi.dashboard.coverage;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of coverage and shifts; in both languages in {@code messages/cover_*.properties}. */
@MessageBundle(value = "cover", locale = "en")
public interface CoverTexts {
  String title();

  String hint(String share, String within, String occupancy, String shrinkage);

  String tabs();

  String one();

  String enough(String spare);

  String lacking(String count, String hours);

  String nobody(String count, String hours);

  String untold();

  String unknown();

  String expected();

  String level(String seconds);

  String halfHoursShort();

  String hoursShort();

  String hoursSpare();

  String handling();

  String bars();

  String legendThere();

  String legendShort();

  String legendNeed();

  String needed();

  String rostered();

  String atWork();

  String gap();

  String assumed();

  String share();

  String within();

  String occupancy();

  String shrinkage();

  String patience();

  String shifts();

  String shiftsHint();

  String none();

  String name();

  String days();

  String from();

  String to();

  String agents();

  String team();

  String anyTeam();

  String validFrom();

  String validUntil();

  String always(String day);

  String until(String first, String last);

  String add();

  String save();

  String remove();

  String saved();

  String removed();
}
