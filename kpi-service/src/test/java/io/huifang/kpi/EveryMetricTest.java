package io.huifang.kpi;

import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.share;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.openCase;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every metric on a world small enough to count on one's fingers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EveryMetricTest {
  @Inject DataSource database;
  @Inject Catalogue catalogue;
  @Inject SettableClock clock;

  @BeforeEach
  void world() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
    Map<String, Object> a =
        resolved(
            ticket("T-1", "wang", "2026-03-02T08:00:00Z"),
            "2026-03-02T08:01:00Z",
            "2026-03-02T09:01:00Z");
    Map<String, Object> b =
        with(
            resolved(
                ticket("T-2", "liu", "2026-03-02T10:00:00Z"),
                "2026-03-02T10:03:00Z",
                "2026-03-03T10:03:00Z"),
            "firstResolvedAt",
            "2026-03-02T12:00:00Z",
            "reopens",
            2,
            "waitingOnCustomerSeconds",
            3600,
            "state",
            "CLOSED");
    // The same customer and category again, two days after T-1 was resolved.
    Map<String, Object> c =
        with(
            resolved(
                ticket("T-3", "wang", "2026-03-04T09:00:00Z"),
                "2026-03-04T09:02:00Z",
                "2026-03-04T10:00:00Z"),
            "transfers",
            1,
            "resolver",
            Told.person("south", "ma"));
    Map<String, Object> open = ticket("T-4", "zhao", "2026-03-05T09:00:00Z");
    Map<String, Object> negative =
        resolved(
            ticket("T-5", "sun", "2026-03-06T09:00:00Z"),
            "2026-03-06T08:00:00Z",
            "2026-03-06T10:00:00Z");
    Map<String, Object> staff =
        with(
            resolved(
                ticket("T-6", "qian", "2026-03-06T09:00:00Z"),
                "2026-03-06T09:00:00Z",
                "2026-03-06T09:30:00Z"),
            "openedBy",
            "STAFF");
    Map<String, Object> unknown =
        with(
            ticket("T-7", "li", "2026-03-06T11:00:00Z"),
            "state",
            "CLOSED",
            "closedAt",
            "2026-03-07T11:00:00Z");
    tell(
        event("ticket.resolved.v1", 5, a),
        event("ticket.closed.v1", 9, b),
        event("ticket.resolved.v1", 4, c),
        event("ticket.opened.v1", 1, open),
        event("ticket.resolved.v1", 3, negative),
        event("ticket.resolved.v1", 3, staff),
        event("ticket.closed.v1", 3, unknown));
  }

  @Test
  void firstResponse() {
    values("first_response_time", "")
        .body("rows", hasSize(1))
        .body("unit", equalTo("seconds"))
        .body("rows[0].n", equalTo(3))
        .body("rows[0].value", equalTo(120f))
        .body("rows[0].mean", equalTo(120f))
        .body("rows[0].p90", equalTo(168f))
        .body("rows[0].max", equalTo(180f))
        .body("rows[0].targetReached", equalTo(true))
        .body("rows[0].excluded.NEGATIVE", equalTo(1))
        .body("rows[0].excluded.OPENED_BY_AGENT", equalTo(1))
        .body("freshness.newestEventAt", equalTo("2026-03-04T00:59:00Z"))
        .body("definitionVersion", equalTo(1));
  }

  @Test
  void handlingAndResolution() {
    // 3600, 86400 - 3600, 3480, 7200 (T-5), 1800 (T-6)
    values("handling_time", "")
        .body("rows[0].n", equalTo(5))
        .body("rows[0].max", equalTo(82800f))
        .body("rows[0].value", equalTo(3600f))
        .body("rows[0].excluded.RESOLUTION_UNKNOWN", equalTo(1));
    values("handling_time", "&variant=gross").body("rows[0].max", equalTo(86400f));
    values("resolution_time", "")
        .body("rows[0].max", equalTo(86580f))
        .body("rows[0].n", equalTo(5));
    values("resolution_time", "&variant=first_resolved").body("rows[0].max", equalTo(7200f));
    values("handling_time", "&team=south").body("rows[0].n", equalTo(1));
  }

  @Test
  void sharesOfTickets() {
    share("resolution_rate", "", 6, 7);
    share("straight_through_rate", "", 5, 7);
    share("reopen_rate", "", 1, 6).body("rows[0].sum", equalTo(2f));
    share("transfer_rate", "", 1, 6).body("rows[0].sum", equalTo(1f));
    share("repeat_contact_rate", "", 1, 5).body("rows[0].sum", equalTo(1f));
    share("repeat_contact_rate", "&window=1", 0, 5);
    share("fcr_operational", "", 2, 5)
        .body(
            "rows[0].breakdown",
            equalTo(Map.of("REPEATED", 1, "REOPENED", 1, "TRANSFERRED", 1, "SOLVED", 2)))
        .body("rows[0].excluded.RESOLUTION_UNKNOWN", equalTo(1))
        .body("windowDays", equalTo(7));
    share("fcr_operational", "&window=1", 3, 5);
    values("tickets_created", "").body("rows[0].value", equalTo(7f));
    values("tickets_resolved", "").body("rows[0].value", equalTo(6f));
    values("tickets_open", "&interval=day")
        .body("rows.value", equalTo(List.of(0f, 1f, 0f, 0f, 1f, 2f, 1f)));
    share("escalation_rate", "", 0, 7);
    tell(event("case.opened.v1", 1, openCase("C-1", "T-1", "2026-03-09T00:00:00Z")));
    share("escalation_rate", "", 1, 7);
  }

  @Test
  void repeatContactsOfUnknownCustomersAreExcludedAndCounted() {
    tell(
        event(
            "ticket.resolved.v1",
            2,
            with(
                resolved(
                    ticket("T-8", "nobody", "2026-03-03T08:00:00Z"),
                    "2026-03-03T08:01:00Z",
                    "2026-03-03T09:00:00Z"),
                "customerId",
                null)));
    share("repeat_contact_rate", "", 1, 5)
        .body("definitionVersion", equalTo(2))
        .body("rows[0].excluded.NO_CUSTOMER", equalTo(1));
    share("repeat_contact_rate", "&definition=2", 1, 5);
    share("repeat_contact_rate", "&definition=1", 1, 6)
        .body("definitionVersion", equalTo(1))
        .body("rows[0].excluded.NO_CUSTOMER", nullValue());
    String rows = "/api/metrics/repeat_contact_rate/rows" + KpiApi.WEEK + "&status=counted";
    manager().get(rows).then().body("items", hasSize(5));
    manager().get(rows + "&definition=1").then().body("items", hasSize(6));
    share("fcr_operational", "", 3, 6);
  }

  @Test
  void aMissedTargetBelongsToThoseWhoHadTheTicketWhenItWasDue() {
    List<Map<String, Object>> targets =
        List.of(
            with(
                Told.sla("FIRST_RESPONSE", "MISSED", "2026-03-02T08:05:00Z"),
                "heldBy",
                Told.person("south", "ma")),
            with(Told.sla("RESOLUTION", "MET", "2026-03-02T12:00:00Z"), "heldBy", null));
    Map<String, Object> ticket = ticket("T-8", "wu", "2026-03-02T08:00:00Z");
    tell(event("ticket.resolved.v1", 2, with(ticket, "sla", targets)));
    share("sla_attainment", "&team=south", 0, 1);
    share("sla_attainment", "&team=north", 1, 1);
  }

  @Test
  void everyNextResponseCounts() {
    Map<String, Object> ticket = ticket("T-8", "wu", "2026-03-02T08:00:00Z");
    List<Map<String, Object>> targets =
        List.of(
            Told.sla("FIRST_RESPONSE", "MET", "2026-03-02T08:05:00Z"),
            with(Told.sla("NEXT_RESPONSE", "MET", "2026-03-02T09:05:00Z"), "cycle", 1),
            with(Told.sla("NEXT_RESPONSE", "MISSED", "2026-03-02T10:05:00Z"), "cycle", 2),
            with(Told.sla("NEXT_RESPONSE", "MET", "2026-03-02T11:05:00Z"), "cycle", 3));
    tell(event("ticket.resolved.v1", 2, with(ticket, "sla", targets)));
    share("sla_attainment", "&target=NEXT_RESPONSE", 2, 3);
    share("sla_attainment", "&target=FIRST_RESPONSE", 1, 1);
    share("sla_attainment", "", 3, 4);
  }

  @Test
  void aTicketResolvedWithoutAReplyMeetsNoFirstResponse() {
    Map<String, Object> ticket = ticket("T-8", "wu", "2026-03-02T08:00:00Z");
    Map<String, Object> target = Told.sla("FIRST_RESPONSE", "CANCELLED", "2026-03-02T08:05:00Z");
    tell(event("ticket.resolved.v1", 2, with(ticket, "sla", List.of(target))));
    values("sla_attainment", "")
        .body("rows[0].n", equalTo(0))
        .body("rows[0].value", nullValue())
        .body("rows[0].excluded.RESOLVED_WITHOUT_REPLY", equalTo(1));
  }

  @Test
  void durationsInBusinessTimeStandBesideThoseOnTheClock() {
    Map<String, Object> ticket =
        resolved(
            ticket("T-8", "he", "2026-03-06T09:00:00Z"),
            "2026-03-07T09:00:00Z",
            "2026-03-07T10:00:00Z");
    Map<String, Object> business =
        Told.map(
            "calendar",
            "office",
            "firstResponseSeconds",
            3600,
            "handlingSeconds",
            0,
            "resolutionSeconds",
            3601,
            "firstResolutionSeconds",
            3602);
    tell(event("ticket.resolved.v1", 2, with(ticket, "business", business)));
    values("first_response_time", "&variant=business")
        .body("rows[0].n", equalTo(1))
        .body("rows[0].value", equalTo(3600f))
        .body("rows[0].excluded.NO_CALENDAR", equalTo(3));
    values("handling_time", "&variant=business").body("rows[0].value", equalTo(0f));
    values("resolution_time", "&variant=business").body("rows[0].value", equalTo(3601f));
    values("resolution_time", "&variant=first_resolved_business")
        .body("rows[0].value", equalTo(3602f));
    values("first_response_time", "").body("rows[0].max", equalTo(86400f));
  }

  /** The site is in Shanghai, where clocks went forward on the 15th: a day of 23 hours. */
  @Test
  void theWindowIsMeasuredInDaysOfTheSite() {
    tell(
        event(
            "ticket.resolved.v1",
            2,
            resolved(
                ticket("T-8", "he", "1990-04-14T03:00:00Z"),
                "1990-04-14T03:01:00Z",
                "1990-04-14T04:00:00Z")),
        event("ticket.opened.v1", 1, ticket("T-9", "he", "1990-04-15T03:30:00Z")));
    String days = "?from=1990-04-13&to=1990-04-20&window=1&zone=";
    for (String zone : List.of("Asia/Shanghai", "UTC")) {
      manager()
          .get("/api/metrics/repeat_contact_rate/values" + days + zone)
          .then()
          .statusCode(200)
          .body("rows[0].numerator", equalTo(0))
          .body("rows[0].n", equalTo(1));
    }
  }

  private boolean counts(String metric) {
    return catalogue.known(metric).shape() == Metric.Shape.COUNT;
  }

  /**
   * Whatever the metric: n is the number of its counted rows, and the empty period has no value.
   */
  @Test
  void rowsAndValuesAgree() {
    List<String> metrics = manager().get("/api/metrics").then().extract().path("id");
    for (String metric : metrics) {
      int n = values(metric, "").extract().path("rows[0].n");
      JsonPath rows =
          manager()
              .get("/api/metrics/" + metric + "/rows" + KpiApi.WEEK + "&limit=1000&status=counted")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(rows.getList("items")).as(metric).hasSize(n);
      Map<String, Object> excluded = values(metric, "").extract().path("rows[0].excluded");
      assertThat(catalogue.known(metric).exclusions().keySet())
          .as("declared exclusions of " + metric)
          .containsAll(excluded.keySet());
      manager()
          .get("/api/metrics/" + metric + "/values?from=2020-01-01&to=2020-01-02")
          .then()
          .statusCode(200)
          .body("rows[0].n", equalTo(0))
          .body("rows[0].value", counts(metric) ? notNullValue() : nullValue());
    }
  }
}
