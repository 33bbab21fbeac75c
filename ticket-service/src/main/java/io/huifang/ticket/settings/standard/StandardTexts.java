package io.huifang.ticket.settings.standard;

import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the service standard, in {@code messages/standard_*.properties}. */
@MessageBundle(value = "standard", locale = "en")
public interface StandardTexts {
  String title();

  String keep();

  String rules();

  String rulesHint();

  String newRule();

  String name();

  String layerIs();

  @Message
  String layer(Rule.Layer layer);

  String tier();

  String channel();

  String complexity();

  String category();

  String calendar();

  @Message
  String target(Target target);

  String times();

  String validFrom();

  String validUntil();

  String wrongDay();

  String untilBeforeFrom();

  String forOpen();

  String forOpenHint();

  String wrongName();

  String sameName();

  String tooLong();

  String wrongCalendar();

  String wrongChoice();

  String wrongTime();

  String noTarget();

  String noRules();

  String ifInForce(String version);

  String replayed(long tickets);

  String noEnded();

  String targetHead();

  String moreMissed();

  String openTickets(long tickets);

  String openHint();

  String earlier();

  String later();

  String lateNow();

  String noMoreLate();

  String examples();

  String missed();

  String notPromised();

  String added(String name);

  String removed(String name);

  String changed(String name, String field, String before, String after);

  String nothing();
}
