package io.huifang.suite.bench.survey;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.bench.load.Steady;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.bench.peer.PeerRows;
import io.huifang.suite.bench.peer.StoredRows;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Answers over the page of customers, some sent twice and some aborted: how many a second, whether
 * 500 a second can be held for a minute, and that each customer has exactly one answer afterwards.
 */
public final class SurveyBench implements Bench {
  private static final int ASKED = 500_000;
  private static final int HELD = 500;
  private static final Duration HELD_FOR = Duration.ofMinutes(1);
  private static final int LOOKS = 100;
  private static final int PAUSE_MILLIS = 100;
  private static final Duration PEER_WARM_UP = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public String about() {
    return "answers over the page, some twice, some aborted; peer: plain JDBC";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.SURVEY));
    Asked.make(stack, "survey", ASKED);
    lab.say("%,d customers were asked".formatted(ASKED));
    AtomicInteger next = new AtomicInteger();
    Work.Factory customers = () -> Submits.connect(stack, next);
    List<StoredRows.Row> rows = template(lab, stack, customers);
    Report report = new Report(name());
    Quiet time = new Quiet(stack, "survey", lab.options());
    double ours = ours(lab, stack, customers, time, report);
    held(lab, customers, report);
    Reconciliation.check(stack, next.get());
    lab.say("%,d customers have one answer each, and it is theirs".formatted(next.get()));
    report.with("reconciled", next.get());
    lab.stopServices();
    lab.tellHottest(time);
    return report.against(ours, peer(lab, stack, rows), "1/s");
  }

  private static List<StoredRows.Row> template(Lab lab, Stack stack, Work.Factory customers)
      throws Exception {
    try (Work one = customers.open();
        Connection database = PeerDatabase.connect(stack, "survey")) {
      one.once();
      UUID first = UUID.fromString(Asked.invitation(0));
      List<StoredRows.Row> rows = all(database, first);
      lab.say(
          "an answer makes %d rows: %s"
              .formatted(rows.size(), rows.stream().map(StoredRows.Row::table).toList()));
      return rows;
    }
  }

  /** All rows of an answer, its words too, which are read a moment later. */
  private static List<StoredRows.Row> all(Connection database, UUID invitation) throws Exception {
    for (int look = 0; look < LOOKS; look++) {
      List<StoredRows.Row> rows = StoredRows.of(database, AnswerRows.SOURCES, invitation);
      if (rows.stream().anyMatch(row -> row.table().equals(AnswerRows.WORDS))) {
        return rows;
      }
      Pause.milliseconds(PAUSE_MILLIS);
    }
    throw new StartFailure("The comment of the first answer was not read in ten seconds");
  }

  private static double ours(
      Lab lab, Stack stack, Work.Factory customers, Quiet time, Report report) throws Exception {
    lab.settle(customers);
    PeerDatabase.checkpoint(stack);
    lab.countStatements();
    Measured ours = load(lab, Duration.ofSeconds(lab.options().warmUp()), customers, time);
    lab.say(
        "ours: %,d answers, %.0f/s, 99 %% within %.1f ms"
            .formatted(ours.count(), ours.perSecond(), ours.millis(0.99)));
    report.with("p50_ms", ours.millis(0.5)).with("p99_ms", ours.millis(0.99));
    time.tell(report, ours.count()).with("connections", lab.options().connections());
    return ours.perSecond();
  }

  private static void held(Lab lab, Work.Factory customers, Report report) throws Exception {
    Measured held = Steady.hold(HELD, HELD_FOR, lab.options().connections(), customers);
    lab.say(
        "at %d/s for %d s: %.0f/s were taken, 99 %% within %.1f ms of when they were to be sent"
            .formatted(HELD, HELD_FOR.toSeconds(), held.perSecond(), held.millis(0.99)));
    report
        .with("held_per_s", held.perSecond())
        .with("held_p50_ms", held.millis(0.5))
        .with("held_p99_ms", held.millis(0.99));
  }

  private static double peer(Lab lab, Stack stack, List<StoredRows.Row> rows) throws Exception {
    PeerDatabase peer = PeerDatabase.create(stack).withTablesOf("survey-service");
    Asked.make(stack, "peer", ASKED);
    PeerDatabase.checkpoint(stack);
    AtomicInteger next = new AtomicInteger();
    Supplier<String> invitations = () -> Asked.invitation(next.getAndIncrement());
    PeerRows.Before before =
        new PeerRows.Before(Asked.invitation(0), invitations, AnswerRows.CHANGE);
    Quiet time = new Quiet(stack, "survey", lab.options());
    Measured measured =
        load(lab, PEER_WARM_UP, () -> new PeerRows(peer.connect(), rows, before), time);
    lab.say("peer: %,d answers, %.0f/s".formatted(measured.count(), measured.perSecond()));
    return measured.perSecond();
  }

  private static Measured load(Lab lab, Duration warmUp, Work.Factory work, Quiet watch)
      throws Exception {
    return new Load(lab.options().connections(), work)
        .run(warmUp, lab.options().spans(), lab.options().span(), watch);
  }
}
