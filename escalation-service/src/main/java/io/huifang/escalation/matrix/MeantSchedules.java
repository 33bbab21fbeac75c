package io.huifang.escalation.matrix;

import io.huifang.escalation.Target;
import io.huifang.escalation.oncall.ScheduleGoes;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** No schedule goes that a level of the matrix in force means. */
@ApplicationScoped
class MeantSchedules {
  @Inject Matrices matrices;

  void onGoes(@Observes ScheduleGoes goes) {
    Target meant = new Target(Target.Kind.ON_CALL, goes.schedule());
    matrices.inForce().rules().stream()
        .filter(rule -> rule.levels().stream().anyMatch(level -> level.who().contains(meant)))
        .findFirst()
        .ifPresent(
            rule -> {
              throw ProblemException.conflict(
                  "in-use", "The rule \"" + rule.name() + "\" of the matrix means it");
            });
  }
}
