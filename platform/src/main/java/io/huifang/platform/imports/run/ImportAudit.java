package io.huifang.platform.imports.run;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportWork;
import io.huifang.platform.imports.job.LostJobs;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Jobs that have started, have not ended, and that nobody would take up. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportAudit implements DueAudit {
  @Inject LostJobs lost;

  @Override
  public String kind() {
    return ImportWork.RUN;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return lost.find(ImportWork.RUN, List.of(ImportState.RUNNING), before, limit);
  }
}
