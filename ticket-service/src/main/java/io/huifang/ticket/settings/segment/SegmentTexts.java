package io.huifang.ticket.settings.segment;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the settings of segments, in {@code messages/segment_*.properties}. */
@MessageBundle(value = "segment", locale = "en")
public interface SegmentTexts {
  String title();

  String lead();

  String rules();

  String rulesHint();

  String none();

  String newRule();

  String name();

  String tier();

  String lifetimeValue();

  String tickets();

  String ticketDays();

  String firstContactDays();

  String quietDays();

  String fieldsHint();

  String wrongName();

  String wrongNumber(int most);

  String wrongMoney();

  String wrongChoice();

  String ticketsMissing();

  String tooMany(int most);

  String ifInForce(String version);

  String moved(long moved, long all);

  String byHand(long many);

  String segmentHead();

  String now();

  String then();

  String more();

  String noSegment();

  String changedRule(int place, String name);

  String removedRule(int place, String name);
}
