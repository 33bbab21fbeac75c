package io.huifang.platform.imports;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.ReadSummary;
import io.huifang.platform.csv.record.RecordStream;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.FenceLostException;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works a job off. What a killed replica left is taken up when its lease ends; a worker that only
 * seemed dead cannot store anything any more, because every batch goes through the fence.
 */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportErrand implements DueErrand {
  static final String KIND = "import";
  private static final Logger LOG = Logger.getLogger(ImportErrand.class);

  /** Two at once, so that a small file is not stuck behind a large one. */
  private static final DueRules RULES =
      DueRules.ERRANDS
          .batch(2)
          .workers(2)
          .lease(Duration.ofSeconds(20))
          .parkAfter(0)
          .pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));

  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportBatch batch;
  @Inject ImportTargets targets;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    ImportJob job = QuarkusTransaction.requiringNew().call(() -> jobs.known(id));
    LOG.infof("Import %s goes on after %d records", id, job.handled());
    try (InputStream file = parts.open(id, parts.sum(id).parts())) {
      ImportMapping mapping =
          ImportMapping.parse(
              new ByteArrayInputStream(job.mapping().getBytes(StandardCharsets.UTF_8)), clock);
      ImportRun run = new ImportRun(id, targets.get(job.target()), batch, claim);
      ReadSummary summary = RecordStream.read(file, mapping, job.handled(), run);
      run.flush();
      long skipped = summary.skipped().values().stream().mapToLong(Long::longValue).sum();
      claim.finish(() -> jobs.finish(id, skipped));
      LOG.infof("Import %s is done", id);
    } catch (CsvFileException | IOException | IllegalArgumentException e) {
      claim.finish(() -> jobs.fail(id, String.valueOf(e.getMessage())));
    } catch (FenceLostException e) {
      LOG.infof("Import %s goes on elsewhere", id);
      throw e;
    }
  }
}
