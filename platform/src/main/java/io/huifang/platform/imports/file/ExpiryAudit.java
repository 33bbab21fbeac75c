package io.huifang.platform.imports.file;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportWork;
import io.huifang.platform.imports.job.LostJobs;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Uploads that nobody has started and nobody would throw away. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ExpiryAudit implements DueAudit {
  @Inject LostJobs lost;
  @Inject ImportLimits limits;

  @Override
  public String kind() {
    return ImportWork.EXPIRY;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return lost.find(
        ImportWork.EXPIRY,
        List.of(ImportState.RECEIVING, ImportState.CHECKED),
        before.minus(limits.idle()),
        limit);
  }
}
