package io.huifang.survey.rules;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.survey.Purpose;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the rules; the newest is in force for triggers from now on. */
@ApplicationScoped
public class RuleBook extends PublishedVersions<SurveyRules> {
  @Inject Questionnaires questionnaires;

  public RuleBook() {
    super(SurveyRules.class);
  }

  /**
   * Publishes the next version on top of the one that the caller has read.
   *
   * @throws ProblemException 400 with the place for a rule that nothing can match or that asks what
   *     nobody has published, 412, 428
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
    requirePublished(ordered);
    return publishNext(
        ifMatch, (number, now) -> new SurveyRules(number, now, by, reason, ordered, fatigue));
  }

  private void requirePublished(List<AskRule> ordered) {
    for (int i = 0; i < ordered.size(); i++) {
      String wanted = ordered.get(i).questionnaire();
      if (questionnaires.find(wanted).isEmpty()) {
        throw ProblemException.badField(
            "ordered[" + i + "].questionnaire", "there is no questionnaire " + wanted);
      }
    }
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
