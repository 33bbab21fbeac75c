package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.facts.Recomputed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers are those of the services, and those that a recompute finds. */
final class KpiTruth {
  private static final List<String> METRICS =
      List.of(
          "tickets_created",
          "tickets_resolved",
          "first_response_time",
          "resolution_time",
          "handling_time",
          "resolution_rate",
          "reopen_rate",
          "sla_attainment",
          "response_rate",
          "csat_mean",
          "nps",
          "escalation_rate",
          "callback_kept_rate",
          "recovery_rate");
  private final FaultWorld world;
  private final Sql kpi;
  private final Sql tickets;

  KpiTruth(FaultWorld world) {
    this.world = world;
    this.kpi = world.sql("kpi");
    this.tickets = world.sql("ticket");
  }

  void check(Findings findings) {
    Map<String, String> before = metrics();
    String facts = kpi.text(FACTS);
    System.out.println("  metrics: " + before);
    System.out.println("  recomputed: " + Recomputed.facts(world.as("admin", "kpi")));
    findings.sameEntries("metrics after a recompute", before, metrics());
    findings.same("facts after a recompute", facts, kpi.text(FACTS));
    findings.same("copies of tickets", tickets.text(SUMS + "ticket"), kpi.text(COPIES, "ticket"));
    findings.same(
        "copies of promises",
        world.sql("escalation").text(SUMS + "promise"),
        kpi.text(COPIES, "promise"));
    findings.same("steps of tickets", tickets.text(EVENTS), kpi.text(JOURNEY));
    counts(findings, before);
  }

  private void counts(Findings findings, Map<String, String> before) {
    Sql cases = world.sql("escalation");
    Sql surveys = world.sql("survey");
    Map<String, Long> expected = new TreeMap<>();
    expected.put("CREATED", tickets.number("select count(*) from ticket"));
    expected.put("RESOLVED", tickets.number(RESOLVED));
    expected.put("INVITATION", surveys.number("select count(*) from invitation"));
    expected.put("ANSWERED", surveys.number("select count(*) from answer"));
    expected.put("CASE_OPENED", cases.number("select count(*) from escalation_case"));
    expected.put("PROMISE", cases.number("select count(*) from promise"));
    Map<String, String> found = kpi.map("select kind, count(*) from fact group by kind");
    expected.forEach(
        (kind, number) -> findings.same("facts " + kind, number.toString(), found.get(kind)));
    findings.same(
        "tickets_created",
        "" + expected.get("CREATED"),
        before.get("tickets_created").split(" ")[0]);
    findings.same(
        "tickets_resolved",
        "" + expected.get("RESOLVED"),
        before.get("tickets_resolved").split(" ")[0]);
    findings.same(
        "missed targets",
        tickets.number("select count(*) from ticket_event where type = 'SLA_BREACHED'"),
        kpi.number("select count(*) from fact where kind = 'SLA' and num = 0"));
  }

  private Map<String, String> metrics() {
    Api manager = world.as("mei.chen", "kpi");
    String period =
        "from="
            + world.now().minus(Duration.ofDays(60))
            + "&to="
            + world.now().plus(Duration.ofDays(9));
    Map<String, String> values = new TreeMap<>();
    for (String id : METRICS) {
      JsonNode row =
          manager.get("/api/metrics/" + id + "/values?" + period).ok().path("rows").path(0);
      values.put(
          id,
          // a sum of doubles depends on the order in the last digits
          "%s %.9g %.9g %.9g"
              .formatted(
                  row.path("n"),
                  row.path("value").asDouble(),
                  row.path("median").asDouble(),
                  row.path("mean").asDouble()));
    }
    return values;
  }

  private static final String FACTS =
      "select count(*) || ' ' || coalesce(md5(string_agg(f::text, '' order by subject_id, kind,"
          + " qualifier)), '') from fact f";
  private static final String SUM =
      "select count(*) || ' ' || coalesce(md5(string_agg(id || ' ' || version, ',' order by id)), '')";
  private static final String SUMS = SUM + " from ";
  private static final String COPIES = SUM + " from subject where kind = ?";
  private static final String STEPS =
      "select count(*) || ' ' || coalesce(md5(string_agg(ticket_id || ' ' || version, ','"
          + " order by ticket_id, version)), '') from ";
  private static final String EVENTS = STEPS + "ticket_event";
  private static final String JOURNEY = STEPS + "journey";
  private static final String RESOLVED =
      "select count(*) from ticket where state in ('RESOLVED', 'CLOSED')";
}
