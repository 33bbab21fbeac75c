package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.settings.form.Minutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who would get a case now and who would come next. Nothing is opened and nobody is told. */
@ApplicationScoped
class DryRun {
  @Inject Matrices matrices;
  @Inject Directory directory;
  @Inject Clock clock;

  Result of(NewCase imagined) {
    CasePolicy policy = matrices.policyFor(imagined);
    BusinessCalendar calendar = directory.calendar(policy.calendar(), policy.calendarVersion());
    List<String> owners =
        policy.levels().stream().map(level -> matrices.ownerAt(level, imagined.dims())).toList();
    Map<String, String> names = directory.names(owners);
    List<Step> steps = new ArrayList<>();
    Instant at = clock.instant();
    String waited = null;
    for (int i = 0; i < owners.size(); i++) {
      CaseLevel level = policy.levels().get(i);
      String owner = owners.get(i);
      steps.add(new Step(names.getOrDefault(owner, owner), level.post(), at, waited));
      at = calendar.plus(at, Duration.ofMinutes(level.withinMinutes()));
      waited = Minutes.show(level.withinMinutes());
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
   * @param waited how long the level before had, null for the first
   */
  public record Step(String who, CaseLevel.Post post, Instant at, @Nullable String waited) {}
}
