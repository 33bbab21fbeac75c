package io.huifang.platform.imports;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.ReadSummary;
import io.huifang.platform.csv.record.RecordStream;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works jobs off, one at a time; what a killed replica left is taken up when its lease ends. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportBatch batch;
  @Inject ImportTargets targets;
  @Inject Clock clock;

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void work() {
    Optional<ImportJob> job = jobs.claim();
    while (job.isPresent()) {
      run(job.get());
      job = jobs.claim();
    }
  }

  private void run(ImportJob job) {
    UUID id = job.id();
    LOG.infof("Import %s goes on after %d records", id, job.handled());
    try (InputStream file = parts.open(id, parts.sum(id).parts())) {
      ImportMapping mapping =
          ImportMapping.parse(
              new ByteArrayInputStream(job.mapping().getBytes(StandardCharsets.UTF_8)));
      ImportRun run =
          new ImportRun(id, targets.get(job.target()), batch, new Lease(jobs, id, clock));
      ReadSummary summary = RecordStream.read(file, mapping, job.handled(), run);
      run.flush();
      jobs.finish(id, summary.skipped().values().stream().mapToLong(Long::longValue).sum());
      LOG.infof("Import %s is done", id);
    } catch (CsvFileException | IOException | IllegalArgumentException e) {
      jobs.fail(id, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // the database is away: the lease ends and the run is repeated from the last batch
      LOG.warnf("Import %s rests: %s", id, e.toString());
    }
  }
}
