package io.huifang.survey.rules;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.huifang.survey.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the rules; the newest is in force for triggers from now on. */
@ApplicationScoped
public class RuleBook implements PanacheRepositoryBase<SurveyRules, Integer> {
  @Inject Clock clock;

  public SurveyRules inForce() {
    return find("order by version desc").firstResult();
  }

  /** The version that an invitation was decided by. */
  public SurveyRules version(int version) {
    return findById(version);
  }

  List<SurveyRules> all() {
    return list("order by version desc");
  }

  /** Publishes the next version on top of the one that the caller has read. */
  @Transactional
  SurveyRules publish(List<Rule> rules, @Nullable String ifMatch, String by) {
    int current = inForce().version();
    Version.require(ifMatch, current);
    for (Purpose purpose : Purpose.values()) {
      if (rules.stream().filter(rule -> rule.purpose() == purpose).count() != 1) {
        throw ProblemException.badField("rules", "must have exactly one rule for " + purpose);
      }
    }
    SurveyRules next = new SurveyRules(current + 1, clock.instant(), by, rules);
    persist(next);
    return next;
  }
}
