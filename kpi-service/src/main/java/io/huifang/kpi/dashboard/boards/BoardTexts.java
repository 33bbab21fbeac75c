package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.BoardPanel;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of boards; in both languages in {@code messages/board_*.properties}. */
@MessageBundle(value = "board", locale = "en")
public interface BoardTexts {
  String title();

  String hint();

  String mine();

  String others();

  String none();

  String noneText();

  String create();

  String name();

  String shared();

  String sharedHint();

  String by(String name);

  String panels(int count);

  String edit();

  String editing(String name);

  String copy();

  String copyOf(String name);

  String wall();

  String remove();

  String removeHint();

  String save();

  String saved();

  String removed();

  String done();

  String empty();

  String emptyText();

  String add();

  String metric();

  String shape();

  @Message
  String shapeOf(BoardPanel.Shape shape);

  String groupsBy();

  String groupsOnly();

  String only();

  String everything();

  String up();

  String down();

  String takeOut();

  String gone();

  String otherTeam();

  String noRows();

  String more(int count);

  String lost(String seconds);

  String asOf(String seconds);
}
