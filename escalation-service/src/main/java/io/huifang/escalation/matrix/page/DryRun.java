package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.Duty;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.escalation.matrix.TargetWords;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.language.Language;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would get a case now and who would come next. Nothing is opened and nobody is told. */
@ApplicationScoped
class DryRun {
  @Inject Matrices matrices;
  @Inject Directory directory;
  @Inject TargetWords words;
  @Inject Visitor visitor;
  @Inject Clock clock;

  Result of(NewCase imagined) {
    CasePolicy policy = matrices.policyFor(imagined);
    BusinessCalendar calendar = directory.calendar(policy.calendar(), policy.calendarVersion());
    Language language = visitor.language();
    List<Step> steps = new ArrayList<>();
    Instant at = clock.instant();
    Integer waited = null;
    for (CaseLevel level : policy.levels()) {
      Duty duty = matrices.dutyAt(level, imagined.dims(), at);
      String who = directory.person(duty.owner()).map(PersonCopy::name).orElse(duty.owner());
      String shown = waited == null ? null : Minutes.show(waited);
      steps.add(new Step(who, words.say(level, language), at, shown, duty.nobody()));
      waited = level == policy.levels().get(0) ? policy.firstCallWithin() : level.withinMinutes();
      at = calendar.plus(at, Duration.ofMinutes(waited));
    }
    return new Result(policy.rule(), steps, at);
  }

  /**
   * What would happen if nobody did anything.
   *
   * @param brokenAt when the promise would be broken
   */
  public record Result(String rule, List<Step> steps, Instant brokenAt) {}

  /**
   * A level.
   *
   * @param post whom the level means, in words
   * @param waited how long the level before had, null for the first
   * @param standsIn whether nobody is on call then
   */
  public record Step(
      String who, String post, Instant at, @Nullable String waited, boolean standsIn) {}
}
