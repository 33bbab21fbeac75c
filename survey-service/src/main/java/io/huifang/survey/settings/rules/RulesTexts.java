package io.huifang.survey.settings.rules;

import io.huifang.survey.Purpose;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the survey rules, in {@code messages/rules_*.properties}. */
@MessageBundle(value = "rules", locale = "en")
public interface RulesTexts {
  String title();

  String keep();

  @Message
  String purpose(Purpose purpose);

  String enabled();

  String on();

  String off();

  String share();

  String delay();

  String fatigue();

  String channels();

  String tiers();

  String allIfNone();

  String exclude();

  String nobody();

  String staff();

  String customers();

  String both();

  String wrongShare();

  String wrongDelay();

  String wrongDays();

  String wrongChoice();

  String ifInForce(String version);

  String replayed(long facts);

  String noFacts();

  String outcome();

  String asked();

  String unknown(long facts);

  String limits();

  String changed(String rule, String field, String before, String after);
}
