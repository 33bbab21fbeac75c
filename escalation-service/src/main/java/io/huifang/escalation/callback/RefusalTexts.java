package io.huifang.escalation.callback;

import io.quarkus.qute.i18n.MessageBundle;

/** Why a form could not be taken; in both languages in {@code messages/refusal_*.properties}. */
@MessageBundle(value = "refusal", locale = "en")
public interface RefusalTexts {
  String changed();

  String latest(String who, String what, String time);

  String nobodyReached();

  String noAddress();

  String ended();

  String notAsked();

  String outcome();

  String callAgain();

  String dueAt();

  String owner();

  String rootCause();

  String touchpoint();

  String party();

  String answer();

  String reason();

  String tooLong(String limit);

  String version();

  String kind();

  String amount();

  String currency();
}
