package io.huifang.escalation.board;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the board; in both languages in {@code messages/board_*.properties}. */
@MessageBundle(value = "board", locale = "en")
public interface BoardTexts {
  String title();

  String views();

  String open();

  String mine();

  String closed();

  String noneTitle();

  String noneText();

  String due();

  String number();

  String customer();

  String cause();

  String severity();

  String level();

  String calls();

  String owner();

  String promise();

  String of(int level, int levels);

  String waits(String who);

  String somebody();

  String takeOver();

  String from();

  String callWithin();

  String promisedFor();

  String firstPromised();

  String used(long used, long all);

  String call(String phone);

  String how();

  String howHint();

  String note();

  String again();

  String save();

  String attempts();

  String noCalls();

  String close();

  String closeHint();

  String rootCause();

  String touchpoint();

  String party();

  String answer();

  String choose();

  String closeNow();

  String outcome();

  String recovered();

  String notRecovered();

  String said();

  String phone();

  String email();

  String unknownCustomer();

  String move();

  String newTime();

  String reason();

  String moveNow();

  String history();
}
