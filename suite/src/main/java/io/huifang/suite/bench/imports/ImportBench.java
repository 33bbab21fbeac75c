package io.huifang.suite.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Outboxes;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.imports.Importer;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.StartFailure;
import java.io.ByteArrayInputStream;
import java.time.Duration;

/** A real event log, from the first byte sent until its last fact is in kpi-service. */
public final class ImportBench implements Bench {
  private static final int MOST_BEFORE = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return "a real event log into ticket and kpi; peer: COPY of the same rows";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    IncidentFile file = IncidentFile.beside(lab.checkout());
    Stack stack = lab.startTicketAndKpi();
    lab.say("the same histories under other names, until all code is compiled");
    int before = 0;
    lab.compilersRest();
    do {
      load(lab, file.renamed(++before));
    } while (before < MOST_BEFORE && !lab.compilersRest());
    PeerDatabase.checkpoint(stack);
    lab.say("ours: %,d rows of %,d incidents".formatted(file.lines().size(), file.incidents()));
    Quiet time = new Quiet(stack, lab.options());
    time.await();
    time.begin();
    double seconds = load(lab, file);
    lab.endOfPiece(time);
    checkFacts(lab, (1 + before) * file.incidents());
    lab.say(
        "ours: %.1f s; %.0f %% of the machine went to others"
            .formatted(seconds, time.othersPercent()));
    lab.stopServices();
    lab.tellHottest(time);
    double peer = CopyPeer.rowsPerSecond(PeerDatabase.create(stack), file);
    double rows = file.lines().size() / seconds;
    return time.tell(new Report(name()), file.incidents())
        .against(rows, peer, "rows/s")
        .with("tickets_per_s", file.incidents() / seconds)
        .with("took_s", seconds)
        .with("before", before)
        .with("profiled", lab.options().profile());
  }

  private static double load(Lab lab, IncidentFile file) throws Exception {
    long begin = System.nanoTime();
    JsonNode job =
        new Importer(lab.api("ticket"), any -> {})
            .start("incident_event_log.csv", file.mapping(), new ByteArrayInputStream(file.bytes()))
            .await(PATIENCE);
    if (job.path("accepted").asLong() != file.incidents()) {
      throw new StartFailure("The import did not take everything: " + job);
    }
    lab.say("imported after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
    new Outboxes(lab, "ticket").drain(PATIENCE);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void checkFacts(Lab lab, long expected) {
    Api kpi = lab.api("kpi");
    JsonNode row =
        kpi.get("/api/metrics/tickets_created/values?from=2016-01-01&to=2018-01-01")
            .ok()
            .path("rows")
            .path(0);
    if (row.path("n").asLong() != expected) {
      throw new StartFailure("kpi-service should know " + expected + " tickets: " + row);
    }
  }
}
