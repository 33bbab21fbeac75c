package io.huifang.kpi.dashboard.targets;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the targets; in both languages in {@code messages/goal_*.properties}. */
@MessageBundle(value = "goal", locale = "en")
public interface TargetTexts {
  String title();

  String hint();

  String saved();

  String removed();

  String allTeams();

  String none();

  String now();

  String past();

  String later();

  String since(String day);

  String always();

  String set();

  String team();

  String value();

  String unit();

  String seconds();

  String minutes();

  String hours();

  String direction();

  String atLeast();

  String atMost();

  String from();

  String save();

  String remove();

  String history();

  String version(int version);

  String began();

  String said(String name, String goal, String team, String from);
}
