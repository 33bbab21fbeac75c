package io.huifang.survey.text.training;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.StandingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Whether anybody will train at all: the row is there once for the service, always. */
@ApplicationScoped
public class TrainingAudit implements DueAudit {
  @Inject StandingWork standing;

  @Override
  public String kind() {
    return TrainingErrand.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return standing.planned(TrainingErrand.KIND, TrainingErrand.KEY)
        ? List.of()
        : List.of(new Finding(TrainingErrand.KEY, before));
  }
}
