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

  /**
   * Publishes the next version on top of the one that the caller has read.
   *
   * @throws ProblemException 400 with the place for a rule that nothing can match, 412, 428
   */
  @Transactional
  public SurveyRules publish(
      List<AskRule> ordered,
      Fatigue fatigue,
      @Nullable String reason,
      @Nullable String ifMatch,
      String by) {
    if (fatigue.windowDays() == 0 && (fatigue.windowMost() > 0 || fatigue.remindersMost() > 0)) {
      throw ProblemException.badField("fatigue.windowDays", "must be given with a limit in it");
    }
    RuleCheck.require(ordered);
    return publishNext(
        ifMatch, (number, now) -> new SurveyRules(number, now, by, reason, ordered, fatigue));
  }

  /** The same in the old form: one rule for each of the purposes that it knows. */
  @Transactional
  public SurveyRules publishOld(
      List<Rule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    for (Purpose purpose : List.of(Purpose.TICKET, Purpose.CASE)) {
      if (rules.stream().filter(rule -> rule.purpose() == purpose).count() != 1) {
        throw ProblemException.badField("rules", "must have exactly one rule for " + purpose);
      }
    }
    if (rules.size() != 2) {
      throw ProblemException.badField("rules", "other triggers stand in \"ordered\"");
    }
    return publishNext(ifMatch, (number, now) -> new SurveyRules(number, now, by, reason, rules));
  }
}
