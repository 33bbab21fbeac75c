package io.huifang.platform.imports.undo;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportWork;
import io.huifang.platform.problem.DatabaseProblems;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes an import back, some hundred records a transaction; killed, it goes on where it was. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class UndoErrand implements DueErrand {
  private static final Logger LOG = Logger.getLogger(UndoErrand.class);
  private static final int SLICE = 400;
  @Inject ImportJobs jobs;
  @Inject ImportTargets targets;
  @Inject UndoSlice slice;

  @Override
  public String kind() {
    return ImportWork.UNDO;
  }

  @Override
  public DueRules rules() {
    return ImportWork.RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    String target = QuarkusTransaction.requiringNew().call(() -> jobs.known(id).target());
    RecordSink<?> sink = targets.get(target);
    int size = SLICE;
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.get()) {
      int limit = size;
      try {
        claim.during(() -> more.set(slice.take(id, sink, limit)));
        size = SLICE;
      } catch (FenceLostException e) {
        throw e;
      } catch (RuntimeException e) {
        if (DatabaseProblems.isOutage(e)) {
          throw e;
        }
        LOG.warnf("Undo of import %s, %d records at once: %s", id, size, e);
        if (size == 1) {
          claim.during(() -> slice.refuse(id));
        }
        size = Math.max(1, size / 4);
      }
    }
    claim.finish(() -> slice.finish(id));
    LOG.infof("Import %s is undone", id);
  }
}
