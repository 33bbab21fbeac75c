package io.huifang.survey.settings.rules;

import io.huifang.survey.Purpose;
import io.huifang.survey.rules.RuleCheck;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the survey rules, in {@code messages/rules_*.properties}. */
@MessageBundle(value = "rules", locale = "en")
public interface RulesTexts {
  String title();

  String keep();

  @Message
  String purpose(Purpose purpose);

  String policy();

  String policyHint();

  String days();

  String windowDays();

  String windowMost();

  String distance();

  String remindersMost();

  String name();

  String place();

  String trigger();

  String enabled();

  String on();

  String off();

  String when();

  String unless();

  String questionnaire();

  String share();

  String quotas();

  String delay();

  String quiet();

  String fatigue();

  String reminders();

  String remindAfter();

  String link();

  String ways();

  String emptyWays();

  String wrongWays();

  String likeWays();

  String never();

  String hint();

  String wrongName();

  String noQuestionnaire(String id);

  String wrongConditions();

  String wrongQuotas();

  String wrongQuiet();

  String wrongNumber(String least, String most);

  String wrongDelay();

  String wrongChoice();

  String wrongWindow();

  @Message
  String flaw(RuleCheck.Flaw flaw);

  String flawAbout(String flaw, String about);

  String ifInForce(String version);

  String replayed(long facts);

  String since();

  String byRule(String version);

  String matched();

  String matchedNothing();

  String how();

  String quietHint();

  String fatigueHint();

  String likeConditions();

  String likeQuotas();

  String likeQuiet();

  String likeDelay();

  String emptyWhen();

  String emptyUnless();

  String emptyQuotas();

  String emptyQuiet();

  String emptyFatigue();

  String emptyLink();

  String policyShort();

  String askedSoFar();

  String values();

  String andMore(int count);

  String labels();

  String noFacts();

  String outcome();

  String asked();

  String moved();

  String unknown(long facts);

  String limits();

  String counted();

  String countedHint();

  String rule();

  String noRule();

  String nothing();

  String remindersSent(long sent);

  String heldReminders(long count);

  String added(String name);

  String removed(String name);

  String changed(String rule, String field, String before, String after);
}
