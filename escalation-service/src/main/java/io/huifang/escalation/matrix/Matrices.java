package io.huifang.escalation.matrix;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.Dims;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All versions of the matrix, and who it means today. */
@ApplicationScoped
public class Matrices extends PublishedVersions<EscalationMatrix> implements Assignment {
  @Inject Directory directory;
  @Inject Owners owners;

  /** Owns what nobody else can own, so that no case is ever without. */
  @ConfigProperty(name = "huifang.escalation.owner-of-last-resort", defaultValue = "nobody-known")
  String lastResort;

  public Matrices() {
    super(EscalationMatrix.class);
  }

  @Override
  public CasePolicy policyFor(NewCase newCase) {
    EscalationMatrix matrix = inForce();
    MatrixRule rule = matrix.ruleFor(newCase);
    Long calendarVersion = directory.calendarVersion(rule.calendar()).orElse(null);
    return new CasePolicy(
        matrix.version(), rule.name(), rule.calendar(), calendarVersion, rule.levels());
  }

  /** The named person, else whoever in the post has the fewest open cases. */
  @Override
  public String ownerAt(CaseLevel level, Dims dims) {
    if (level.agent() != null && directory.working(level.agent())) {
      return level.agent();
    }
    return owners
        .leastBusy(level.post(), dims.team())
        .or(() -> owners.leastBusy(CaseLevel.Post.LEAD, dims.team()))
        .or(() -> owners.leastBusy(CaseLevel.Post.MANAGER, dims.team()))
        .orElse(lastResort);
  }

  @Transactional
  public EscalationMatrix publish(
      List<MatrixRule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    if (!EscalationMatrix.fitsEverything(rules)) {
      throw ProblemException.badField("rules", "must have one rule that fits every case");
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!directory.knowsCalendar(rules.get(i).calendar())) {
        throw ProblemException.badField("rules[" + i + "].calendar", "is not a known calendar");
      }
    }
    return publishNext(
        ifMatch, (number, now) -> new EscalationMatrix(number, now, by, reason, rules));
  }
}
