package io.huifang.escalation.trigger.page;

import io.huifang.escalation.trigger.rule.Fact;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of what opens a case, in {@code messages/triggers_*.properties}. */
@MessageBundle(value = "triggers", locale = "en")
public interface TriggerTexts {
  String title();

  String keep();

  String rules();

  String hint();

  String newRule();

  String name();

  String fact();

  @Message
  String of(Fact fact);

  String when();

  String whenHint();

  String cause();

  String severity();

  String worse();

  String use();

  String on();

  String off();

  String unused();

  String wrongName();

  String sameName();

  String wrongChoice();

  String wrongWhen(String why);

  String unknown(String field, String fields);

  String trial();

  String trialHint();

  String said();

  String run();

  String opens(String cause, String severity, String rule);

  String opensNothing();

  String wrongSaid();

  String added(String name);

  String removed(String name);

  String changed(String name, String field, String before, String after);

  String nothing();
}
