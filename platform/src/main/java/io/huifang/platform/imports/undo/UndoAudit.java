package io.huifang.platform.imports.undo;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportWork;
import io.huifang.platform.imports.job.LostJobs;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Jobs that are being taken back, and that nobody would take up. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class UndoAudit implements DueAudit {
  @Inject LostJobs lost;

  @Override
  public String kind() {
    return ImportWork.UNDO;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return lost.find(ImportWork.UNDO, List.of(ImportState.UNDOING), before, limit);
  }
}
