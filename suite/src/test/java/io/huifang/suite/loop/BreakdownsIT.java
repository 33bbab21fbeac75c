package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.imports.Importer;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Two real files by every breakdown that others computed of them: out of the rollups, out of the
 * facts, and out of rollups that were counted anew. A site of its own, because days are those of
 * the files, and because here even the smallest question is answered by rollups.
 */
class BreakdownsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String MARKED =
      "select exists (select from rollup_mark) or exists (select from rollup_near)"
          + " or exists (select from rollup_span) or (select basis = 'another' from rollup_basis)";

  /** What the files have beside the dimensions of every ticket. */
  private static final String PRIORITY = "  labels.priority: {column: priority}\n";

  private static final String STAFF =
      "  labels.manager: {column: Manager}\n  labels.tenure: {column: Tenure Bucket}\n"
          + "  labels.shift: {column: Agent Shift}\n";

  @Test
  void byEverythingThatWasComputedElsewhere() throws Exception {
    RealData incidents = RealData.of("servicenow");
    RealData contacts = RealData.of("ecommerce");
    Stack stack = stack();
    try {
      stack.start();
      Api tickets = api(stack, "admin", "ticket");
      done(incidents, tickets, "incident_event_log.csv.gz", "servicenow-tickets.yaml", PRIORITY);
      done(contacts, tickets, "customer_support.csv.gz", "ecommerce-tickets.yaml", STAFF);
      Api answers = api(stack, "admin", "survey");
      done(contacts, answers, "customer_support.csv.gz", "ecommerce-answers.yaml", STAFF);
      counted(stack);
      Breakdowns breakdowns = new Breakdowns(api(stack, "mei.chen", "kpi"));
      for (Breakdowns.Way way : Breakdowns.Way.values()) {
        breakdowns.incidents(incidents.truth(), way);
        breakdowns.contacts(contacts.truth(), way);
      }
      anew(stack);
      breakdowns.incidents(incidents.truth(), Breakdowns.Way.ROLLUPS);
      breakdowns.contacts(contacts.truth(), Breakdowns.Way.ROLLUPS);
      System.out.println("  " + breakdowns.compared() + " figures compared");
    } finally {
      stack.stop();
    }
  }

  private static Stack stack() {
    return Stack.builder()
        .dataDirectory(Path.of("target", "breakdowns", "data").toAbsolutePath())
        .reset(true)
        .openDoor()
        .ports(Ports.free())
        .environment(Part.KPI, "HUIFANG_ROLLUP_FROM_ROWS", "0")
        .environment(Part.KPI, "HUIFANG_ZONE", "UTC")
        .build();
  }

  /** The shop's day is taken for one of the site; its file has no times that this would change. */
  private static void done(RealData data, Api service, String file, String mapping, String more)
      throws Exception {
    String yaml =
        RealData.mapping(mapping)
            .replace("zone: Asia/Kolkata", "zone: UTC")
            .replaceFirst("(?m)^fields:\n", "fields:\n" + more);
    Importer.Started started = data.startWith(service, file, yaml);
    JsonNode job = started.await();
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("bad").asLong()).as(job.toString()).isZero();
  }

  /** Until everything was told and every cell is up to date. */
  private static void counted(Stack stack) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              for (String service : List.of("ticket", "survey")) {
                JsonNode waiting = api(stack, "admin", service).get("/api/outbox").ok();
                if (waiting.path("pending").asLong() + waiting.path("parked").asLong() > 0) {
                  return false;
                }
              }
              return !marked(stack);
            });
  }

  private static boolean marked(Stack stack) throws Exception {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MARKED)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void anew(Stack stack) throws Exception {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement()) {
      statement.execute("update rollup_basis set basis = 'another'");
    }
    stack.service("kpi").stop();
    stack.service("kpi").start();
    counted(stack);
  }

  private static Api api(Stack stack, String person, String service) {
    return new Api(stack.url(service), () -> stack.token(person));
  }
}
