package io.huifang.escalation.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the board; in both languages in {@code messages/board_*.properties}. */
@MessageBundle(value = "board", locale = "en")
public interface BoardTexts {
  String title();

  @Message
  String view(BoardView view);

  @Message
  String column(BoardColumn column);

  @Message
  String sorted(BoardSort sort);

  String summary(int open, long kept);

  String lateNow(int count);

  String soonNow(int count);

  String late();

  String soon();

  String next();

  String someone();

  String callPhone(String phone);

  String toCase();

  String strip();

  String stripOf(int hours);

  String stripSaid(int late, int soon, int open);

  String now();

  String later();

  String lane(int open);

  String laneLate(int open, int late);

  String morePeople(int count);

  String nobody();

  String search();

  String actions();

  String choose();

  String handOver();

  String handTitle(String number);

  String to();

  String has(String name, int open);

  String reason();

  String reasonHint();

  String cancel();

  String noneTitle();

  String noneText();

  String noneMine();

  String noneMineText();

  String noneHere();

  String noneHereText();

  String showAll();

  String passes();

  String people();

  String hold();

  String held(String who, String until);

  String heldNow(int count);

  String showHeld();

  String asked(String who, String until);

  String askedInVain(String who);

  String acknowledge();

  String called();

  String calledTitle(String number);

  String note();

  String again();

  String askedLater();

  String teams();

  String team();

  String noTeam();

  String open();

  String promisedShort();

  String promised();

  String promisedHint();

  String promisedNow(int count);

  String promisedLate(int count);

  String times(int count);

  String wall();

  String asOf(String clock);

  String lost();
}
