package io.huifang.survey.settings.rules;

import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.SurveyRules;
import java.util.List;

/** What a version says: the rules in their order, and the policy of fatigue. */
record Plan(List<AskRule> rules, Fatigue fatigue) {

  static Plan of(SurveyRules version) {
    return new Plan(version.ordered(), version.fatigue());
  }
}
