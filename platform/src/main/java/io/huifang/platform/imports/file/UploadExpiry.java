package io.huifang.platform.imports.file;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportWork;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Throws away the file of an upload that nobody has started, or tried out and left. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class UploadExpiry implements DueStep {
  @Inject ImportJobs jobs;
  @Inject ImportLimits limits;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return ImportWork.EXPIRY;
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> look(UUID.fromString(item.key())));
  }

  /** Whoever is still sending has moved the moment. */
  private void look(UUID id) {
    ImportJob job = jobs.locked(id);
    Instant end = job.updatedAt().plus(limits.idle());
    if (job.state().waitsForStart() && end.isAfter(clock.instant())) {
      due.plan(ImportWork.EXPIRY, id.toString(), end);
    } else if (job.state().waitsForStart()) {
      job.become(ImportState.EXPIRED, clock.instant());
      jobs.dropFile(id);
    } else if (job.state() == ImportState.RUNNING) {
      // it may come to wait again, after a dry run
      due.plan(ImportWork.EXPIRY, id.toString(), clock.instant().plus(limits.idle()));
    }
  }
}
