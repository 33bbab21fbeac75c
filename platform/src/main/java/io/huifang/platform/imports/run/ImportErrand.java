package io.huifang.platform.imports.run;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.ReadSummary;
import io.huifang.platform.csv.record.RecordStream;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.imports.file.ImportLimits;
import io.huifang.platform.imports.file.ImportParts;
import io.huifang.platform.imports.file.SafeFile;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportWork;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works a job off. What a killed replica left is taken up when its lease ends; a worker that only
 * seemed dead cannot store anything any more, because every batch goes through the fence.
 */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportErrand implements DueErrand {
  private static final Logger LOG = Logger.getLogger(ImportErrand.class);

  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportBatch batch;
  @Inject ImportTargets targets;
  @Inject ImportLimits limits;
  @Inject TakeUp takeUp;
  @Inject Clock clock;

  @Override
  public String kind() {
    return ImportWork.RUN;
  }

  @Override
  public DueRules rules() {
    return ImportWork.RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    ImportJob job = takeUp.of(claim, id);
    if (job == null) {
      return;
    }
    LOG.infof("Import %s goes on after %d records", id, job.counts().handled());
    try {
      read(claim, job);
    } catch (TurnOverException e) {
      claim.during(() -> jobs.locked(id).alive());
      claim.again(clock.instant(), "gives way to others");
    } catch (CsvFileException | IOException | IllegalArgumentException e) {
      claim.finish(() -> jobs.fail(id, String.valueOf(e.getMessage())));
    } catch (FenceLostException e) {
      LOG.infof("Import %s goes on elsewhere, or was stopped", id);
      throw e;
    } catch (RuntimeException e) {
      takeUp.survived(claim, id);
      throw e;
    }
  }

  private void read(DueClaim claim, ImportJob job) throws IOException {
    UUID id = job.id();
    Turn turn =
        new Turn(System::nanoTime, limits, job.worked(), () -> takeUp.othersWait(id.toString()));
    Runnable look =
        () -> {
          turn.look();
          if (claim.lost()) {
            throw new FenceLostException("Import " + id + " was taken over");
          }
        };
    try (SafeFile file = SafeFile.open(parts.open(id, parts.sum(id).parts()), limits, look)) {
      ImportMapping mapping =
          ImportMapping.parse(
              new ByteArrayInputStream(job.mapping().getBytes(StandardCharsets.UTF_8)), clock);
      ImportRun run = new ImportRun(id, targets.get(job.target()), batch, claim, turn, file::sent);
      ReadSummary summary = RecordStream.read(file, mapping, job.counts().handled(), run);
      run.flush();
      long skipped = summary.skipped().values().stream().mapToLong(Long::longValue).sum();
      claim.finish(() -> jobs.finish(id, skipped));
      LOG.infof("Import %s is done", id);
    }
  }
}
