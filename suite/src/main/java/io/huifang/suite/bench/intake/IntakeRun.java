package io.huifang.suite.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.bench.BenchOptions;
import io.huifang.suite.bench.CpuTimes;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ours, then the peer; never both at the same time. */
final class IntakeRun {
  private static final Duration PEER_WARM_UP = Duration.ofSeconds(5);
  private final Lab lab;
  private final Stack stack;
  private final BenchOptions options;
  private Instant from = Instant.EPOCH;
  private Instant to = Instant.EPOCH;

  IntakeRun(Lab lab, Stack stack) {
    this.lab = lab;
    this.stack = stack;
    this.options = lab.options();
  }

  /** The rows of a first ticket; services that would take its events away must be down. */
  List<TicketRows.Row> template() throws IOException, SQLException {
    try (NewTickets one = NewTickets.connect(stack);
        Connection database = PeerDatabase.connect(stack, "ticket")) {
      one.once();
      String id = new ObjectMapper().readTree(one.answer()).path("id").asText();
      List<TicketRows.Row> rows = TicketRows.of(database, UUID.fromString(id));
      lab.say(
          "a ticket makes %d rows: %s"
              .formatted(
                  rows.size(),
                  rows.stream().map(TicketRows.Row::table).collect(Collectors.joining(", "))));
      return rows;
    }
  }

  /** Tickets by API, put into the report. */
  double ours(Report report) throws Exception {
    PeerDatabase.checkpoint(stack);
    lab.say("ours: %d s to warm up, then %d s".formatted(options.warmUp(), options.seconds()));
    List<CpuTimes> edges = new ArrayList<>();
    List<Instant> instants = new ArrayList<>();
    Measured ours =
        new Load(options.connections(), () -> NewTickets.connect(stack))
            .run(
                Duration.ofSeconds(options.warmUp()),
                options.measured(),
                () -> {
                  edges.add(CpuTimes.of(stack));
                  instants.add(Instant.now());
                });
    CpuTimes used = edges.get(1).since(edges.get(0));
    double java = (double) used.java() / ours.count();
    double postgres = (double) used.postgres() / ours.count();
    lab.say(
        String.format(
            Locale.ROOT,
            "ours: %,d tickets, %.0f/s; processor time of each: %.2f ms Java, %.2f ms PostgreSQL;"
                + " %.0f %% of the machine went to others",
            ours.count(),
            ours.perSecond(),
            java,
            postgres,
            used.othersPercent(ours.seconds())));
    report
        .with("p50_ms", ours.millis(0.5))
        .with("p99_ms", ours.millis(0.99))
        .with("java_cpu_ms", java)
        .with("pg_cpu_ms", postgres)
        .with("others_cpu_percent", used.othersPercent(ours.seconds()))
        .with("connections", options.connections())
        .with("seconds", options.seconds())
        .with("profiled", Boolean.toString(options.profile()));
    from = instants.get(0);
    to = instants.get(1);
    return ours.perSecond();
  }

  /** The same rows by plain JDBC, when nothing else runs. */
  double peer(List<TicketRows.Row> rows) throws Exception {
    lab.stopServices();
    lab.tellHottest(from, to);
    PeerDatabase peer = PeerDatabase.create(stack).withTicketTables();
    PeerDatabase.checkpoint(stack);
    lab.say(
        "peer: %d s to warm up, then %d s".formatted(PEER_WARM_UP.toSeconds(), options.seconds()));
    List<CpuTimes> edges = new ArrayList<>();
    Measured measured =
        new Load(options.connections(), () -> new PeerTickets(peer.connect(), rows))
            .run(PEER_WARM_UP, options.measured(), () -> edges.add(CpuTimes.of(stack)));
    lab.say(
        String.format(
            Locale.ROOT,
            "peer: %,d tickets, %.0f/s; %.0f %% of the machine went to others",
            measured.count(),
            measured.perSecond(),
            edges.get(1).since(edges.get(0)).othersPercent(measured.seconds())));
    return measured.perSecond();
  }
}
