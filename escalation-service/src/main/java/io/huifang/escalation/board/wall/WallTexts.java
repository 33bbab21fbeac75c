package io.huifang.escalation.board.wall;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the wall; in both languages in {@code messages/wall_*.properties}. */
@MessageBundle(value = "wall", locale = "en")
public interface WallTexts {
  String title();

  String allTeams();

  String asOf(String clock);

  String lost(String clock);

  String late();

  String lateMost(String left);

  String noneLate();

  String soon();

  String soonHint();

  String open();

  String reached(int count);

  String hold();

  String holdHint();

  String asked();

  String askedHint();

  String kept();

  String keptHint();

  String calls();

  String none();

  String nobody();

  String promise();

  String teams();

  String people();

  String noTeam();

  String lateShort(int count);
}
