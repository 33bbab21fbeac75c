package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.warning.Signal;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of early warning; in both languages in {@code messages/warn_*.properties}. */
@MessageBundle(value = "warn", locale = "en")
public interface WarningTexts {
  String title();

  String one(String figure, String when, String value);

  String several(int figures, String figure, String when);

  String none();

  String tooFew(int fewest);

  String nothing();

  String nothingText();

  String chance(String low, String high);

  String chanceOf(String range);

  String better();

  String worse();

  String within();

  String changed();

  @Message
  String signal(Signal signal);

  String how();

  String line();

  String band();

  String mark();

  String picture(String figure, String latest, String chance, int flagged);

  String alerts();

  String alertsAll();

  String alertsNone();

  String watches();

  String open();

  String over();

  String raised();

  String ended();

  String acknowledge();

  String acknowledged();

  String whoSees();

  String caseHead();

  String byChance();

  String between(String low, String high);

  String seenBy(String who);

  String nobody();

  String openCase(String number);

  String closedCase(String number);

  String caseComes();

  String points();

  String when();

  String value();

  String why();

  String chart();

  String chartHow();

  String muted();

  String mute();

  String noAlerts();

  String noAlertsText();

  String backlog(int hours);

  String backlogRisk(long count);

  String backlogFine();

  String backlogUnknown();

  String backlogHow();

  String team();

  String late();

  String due();

  String usual();

  String risk();

  String pace(String mean, String fewest, String most);

  String allTeams();
}
