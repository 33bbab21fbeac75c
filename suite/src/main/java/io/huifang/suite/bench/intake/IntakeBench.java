package io.huifang.suite.bench.intake;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.peer.StoredRows;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.util.EnumSet;
import java.util.List;

/** Tickets by API while ticket-service has the machine to itself. */
public final class IntakeBench implements Bench {
  @Override
  public String name() {
    return "intake";
  }

  @Override
  public String about() {
    return "tickets of new customers by API, ticket-service alone; peer: plain JDBC";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET));
    IntakeRun run = new IntakeRun(lab, stack);
    List<StoredRows.Row> rows = run.template();
    Report details = new Report(name());
    double ours = run.ours(details);
    return details.against(ours, run.peer(rows), "1/s");
  }
}
