package io.huifang.suite.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.bench.BenchOptions;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.bench.peer.PeerRows;
import io.huifang.suite.bench.peer.StoredRows;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ours, then the peer; never both at the same time. */
final class IntakeRun {
  private static final Duration PEER_WARM_UP = Duration.ofSeconds(5);
  private final Lab lab;
  private final Stack stack;
  private final BenchOptions options;
  private final Quiet time;

  IntakeRun(Lab lab, Stack stack) {
    this.lab = lab;
    this.stack = stack;
    this.options = lab.options();
    this.time = new Quiet(stack, options);
  }

  /** The rows of a first ticket; services that would take its events away must be down. */
  List<StoredRows.Row> template() throws IOException, SQLException {
    try (NewTickets one = NewTickets.connect(stack);
        Connection database = PeerDatabase.connect(stack, "ticket")) {
      one.once();
      String id = new ObjectMapper().readTree(one.answer()).path("id").asText();
      List<StoredRows.Row> rows = StoredRows.of(database, TicketRows.SOURCES, UUID.fromString(id));
      lab.say(
          "a ticket makes %d rows: %s"
              .formatted(
                  rows.size(),
                  rows.stream().map(StoredRows.Row::table).collect(Collectors.joining(", "))));
      return rows;
    }
  }

  /** Tickets by API, put into the report. */
  double ours(Report report) throws Exception {
    lab.settle(() -> NewTickets.connect(stack));
    PeerDatabase.checkpoint(stack);
    lab.countStatements();
    lab.say("ours: %d s to warm up, then %d s".formatted(options.warmUp(), options.seconds()));
    Measured ours =
        measure(Duration.ofSeconds(options.warmUp()), () -> NewTickets.connect(stack), time);
    lab.say(
        "ours: %,d tickets, %.0f/s; processor time of each: %.2f ms Java, %.2f ms PostgreSQL"
            .formatted(
                ours.count(),
                ours.perSecond(),
                time.javaMillis(ours.count()),
                time.postgresMillis(ours.count())));
    report.with("p50_ms", ours.millis(0.5)).with("p99_ms", ours.millis(0.99));
    time.tell(report, ours.count())
        .with("connections", options.connections())
        .with("seconds", options.seconds())
        .with("profiled", options.profile());
    return ours.perSecond();
  }

  /** The same rows by plain JDBC, when nothing else runs. */
  double peer(List<StoredRows.Row> rows) throws Exception {
    lab.stopServices();
    lab.tellHottest(time);
    PeerDatabase peer = PeerDatabase.create(stack).withTicketTables();
    PeerDatabase.checkpoint(stack);
    lab.say(
        "peer: %d s to warm up, then %d s".formatted(PEER_WARM_UP.toSeconds(), options.seconds()));
    Quiet peerTime = new Quiet(stack, options);
    Measured measured = measure(PEER_WARM_UP, () -> new PeerRows(peer.connect(), rows), peerTime);
    lab.say(
        "peer: %,d tickets, %.0f/s; processor time of each: %.2f ms PostgreSQL"
            .formatted(
                measured.count(), measured.perSecond(), peerTime.postgresMillis(measured.count())));
    return measured.perSecond();
  }

  private Measured measure(Duration warmUp, Work.Factory work, Quiet watch) throws Exception {
    Measured measured =
        new Load(options.connections(), work).run(warmUp, options.spans(), options.span(), watch);
    lab.say("%.0f %% of the machine went to others".formatted(watch.othersPercent()));
    return measured;
  }
}
