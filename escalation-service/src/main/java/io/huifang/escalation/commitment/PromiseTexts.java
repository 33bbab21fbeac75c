package io.huifang.escalation.commitment;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of own promises, in {@code messages/promises_*.properties}. */
@MessageBundle(value = "promises", locale = "en")
public interface PromiseTexts {
  String title();

  String none();

  String noneHint();

  String toTickets();

  String make();

  String makeFor(String ticket);

  String when();

  String about();

  String makeNow();

  String means();

  String call();

  String due();

  String firstDue();

  String ticket();

  String customer();

  String owes();

  String takenOver();

  String openCase();

  String move();

  String consent();

  String reason();

  String moveNow();

  String withdraw();

  String saidBy();

  String withdrawNow();

  String withdrawn(String who);

  String passOn();

  String to();

  String passNow();

  String choose();

  String saved();

  String madeIt(String time);

  String calls();

  String noCalls();

  String wrongTime();

  String unknownTicket();
}
