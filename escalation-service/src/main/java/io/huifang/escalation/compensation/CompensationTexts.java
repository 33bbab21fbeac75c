package io.huifang.escalation.compensation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about what customers are given; in both languages in {@code messages/compensation_*}. */
@MessageBundle(value = "compensation", locale = "en")
public interface CompensationTexts {
  String title();

  @Message
  String kind(CompensationKind kind);

  @Message
  String state(CompensationState state);

  String what(String money, String kind);

  String by(String name);

  String decidedBy(String name);

  String leadDecides();

  String managerDecides();

  String nobodyMay();

  String waitsForTicket();

  String give();

  String kindLabel();

  String amount();

  String currency();

  String reason();

  String giveNow();

  String hint();

  String noTicket();

  String onTicket();

  String pending();

  String saved();

  String closedPending();
}
