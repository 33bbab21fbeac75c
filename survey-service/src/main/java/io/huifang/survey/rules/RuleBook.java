package io.huifang.survey.rules;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.survey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the rules; the newest is in force for triggers from now on. */
@ApplicationScoped
public class RuleBook extends PublishedVersions<SurveyRules> {

  public RuleBook() {
    super(SurveyRules.class);
  }

  /** Publishes the next version on top of the one that the caller has read. */
  @Transactional
  public SurveyRules publish(
      List<Rule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    for (Purpose purpose : Purpose.values()) {
      if (rules.stream().filter(rule -> rule.purpose() == purpose).count() != 1) {
        throw ProblemException.badField("rules", "must have exactly one rule for " + purpose);
      }
    }
    return publishNext(ifMatch, (number, now) -> new SurveyRules(number, now, by, reason, rules));
  }
}
