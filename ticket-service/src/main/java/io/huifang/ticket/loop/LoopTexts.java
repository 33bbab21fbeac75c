package io.huifang.ticket.loop;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts about what became of a ticket, in {@code messages/loop_*.properties}. */
@MessageBundle(value = "loop", locale = "en")
public interface LoopTexts {
  String caseAndPromise();

  String noCase();

  String about(String number);

  String callsBack(String who);

  String ownedBy(String who);

  String putRight();

  String notPutRight();

  String closed();

  String kept();

  String keptLate();

  String broken();

  String surveyAndAnswer();

  String asked();

  String answered();

  String expired();

  String bounced();

  String withdrawn(String why);

  String notAsked(String why);

  String later();

  String followUp();

  String noAnswer();

  String noComment();

  String everything();

  String ofScale(int score, int scale);
}
