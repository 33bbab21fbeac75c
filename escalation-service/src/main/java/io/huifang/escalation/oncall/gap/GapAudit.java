package io.huifang.escalation.oncall.gap;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.StandingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** That somebody looks for gaps at all. */
@ApplicationScoped
public class GapAudit implements DueAudit {
  @Inject StandingWork standing;

  @Override
  public String kind() {
    return GapStep.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return standing.planned(GapStep.KIND, GapStep.KEY)
        ? List.of()
        : List.of(new Finding(GapStep.KEY, before));
  }
}
