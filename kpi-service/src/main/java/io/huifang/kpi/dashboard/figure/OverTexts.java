package io.huifang.kpi.dashboard.figure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the overview; in both languages in {@code messages/over_*.properties}. */
@MessageBundle(value = "over", locale = "en")
public interface OverTexts {
  String nothing();

  String nothingText();

  String missed(String name, String value, String goal);

  String missedSince(String name, String value, String goal, String since);

  String alsoMissed(String names);

  String cause(String part, String whole, String name);

  String badPiece(String when, String name, String value, String goal);

  String asAWhole();

  String worse(String name, String value, String before);

  String notCertain(String names);

  String fine();

  String noTargets();

  String list(String first, String next);

  @Message
  String kind(Figure.Kind kind);

  String theRows();

  String toBefore();

  String thisPeriod();

  String interval();

  String before();

  String target();

  String stillRunning();

  String asTable();

  String when();

  String value();

  String count();

  String causes();

  String causesHint(String all);

  String cumulative(long percent);

  String noCauses();

  String byTeam();

  String byAgent();

  String intervalsHint();

  String noTeams();

  String openAlert(String name);

  String openAlerts(int count, String name);

  String toAlerts();
}
