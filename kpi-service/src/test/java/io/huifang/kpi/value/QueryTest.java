package io.huifang.kpi.value;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.dims;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.sla;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.platform.paging.Cursor;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QueryTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void labelsNarrowEveryMetric() {
    Map<String, Object> plain = ticket("T-2", "wang", "2026-03-04T00:00:00Z");
    Map<String, Object> labelled =
        with(
            ticket("T-1", "wang", "2026-03-04T00:00:00Z"),
            "dims",
            with(
                dims("PHONE", "north", "li"), "labels", Map.of("region", "south", "floorNo", "2")));
    tell(event("ticket.opened.v1", 1, plain), event("ticket.opened.v1", 1, labelled));
    for (String metric : List.of("tickets_created", "tickets_open")) {
      values(metric, "&label=region:south").body("rows[0].n", equalTo(1));
      values(metric, "&label=region:south&label=region:north").body("rows[0].n", equalTo(1));
      values(metric, "&label=region:south&label=floorNo:3").body("rows[0].n", equalTo(0));
      values(metric, "&label=region:(none)").body("rows[0].n", equalTo(1));
      values(metric, "&label=region:(none)&label=region:south").body("rows[0].n", equalTo(2));
      values(metric, "&by=label:region,channel")
          .body("by", contains("label:region", "channel"))
          .body("rows.group.'label:region'", containsInAnyOrder("south", "(none)"))
          .body("rows.n", contains(1, 1));
    }
    manager()
        .get("/api/metrics/tickets_created/values" + WEEK + "&label=region")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("label"));
    for (String bad : List.of("label:", "label:region,label:region", "labels:region")) {
      manager()
          .queryParam("by", bad)
          .get("/api/metrics/tickets_created/values" + WEEK)
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("by"));
    }
  }

  @Test
  void onlyDefinitionsThatFactsStillTellCanBeAsked() {
    for (String bad : List.of("0", "3", "one", "1&definition=2")) {
      refused("repeat_contact_rate", bad);
    }
    refused("sla_attainment", "1");
    refused("nps", "2");
    manager()
        .get("/api/metrics/repeat_contact_rate")
        .then()
        .body("version", equalTo(2))
        .body("earlier.version", contains(1))
        .body("earlier[0].until", equalTo("2026-11-25"))
        .body("earlier[0].counted", contains("NO_CUSTOMER"));
  }

  private static void refused(String metric, String definition) {
    manager()
        .get("/api/metrics/" + metric + "/values" + WEEK + "&definition=" + definition)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("definition"));
  }

  @Test
  void anOpenTargetBecomesMissedAsTimePasses() {
    tell(
        event(
            "ticket.opened.v1",
            1,
            with(
                ticket("T-1", "wang", "2026-03-04T00:00:00Z"),
                "sla",
                List.of(
                    sla("FIRST_RESPONSE", "MET", "2026-03-04T00:05:00Z"),
                    sla("HANDLING", "RUNNING", "2026-03-04T02:00:00Z"),
                    sla("RESOLUTION", "PAUSED", "2026-03-04T00:30:00Z")))));
    values("sla_attainment", "").body("rows[0].n", equalTo(1)).body("rows[0].value", equalTo(1f));
    clock.advance(Duration.ofHours(1));
    values("sla_attainment", "").body("rows[0].n", equalTo(1)); // due at this very moment
    clock.advance(Duration.ofSeconds(1));
    values("sla_attainment", "")
        .body("rows[0].n", equalTo(2))
        .body("rows[0].value", equalTo(0.5f))
        .body("rows[0].breakdown", equalTo(Map.of("MET", 1, "OVERDUE", 1)));
    values("sla_attainment", "&target=HANDLING").body("rows[0].value", equalTo(0f));
    values("sla_attainment", "&by=target").body("rows", hasSize(2));
  }

  @Test
  void firstContactResolutionIsProvisionalUntilItsWindowHasPassed() {
    tell(
        event(
            "ticket.resolved.v1",
            2,
            Told.resolved(
                ticket("T-1", "wang", "2026-03-03T08:00:00Z"),
                "2026-03-03T08:01:00Z",
                "2026-03-03T09:00:00Z")));
    values("fcr_operational", "")
        .body("rows[0].n", equalTo(0))
        .body("rows[0].value", nullValue())
        .body("rows[0].provisional", equalTo(1))
        .body("rows[0].provisionalValue", equalTo(1f));
    clock.set(Instant.parse("2026-03-10T09:00:00.000001Z"));
    values("fcr_operational", "")
        .body("rows[0].n", equalTo(1))
        .body("rows[0].provisional", equalTo(0));
    values("fcr_operational", "&window=14").body("rows[0].provisional", equalTo(1));
  }

  @Test
  void halfHoursFollowTheClockOfTheZone() {
    // In Berlin 02:15 happens twice on 25 October: first in summer time, then in winter time.
    tell(
        event("ticket.opened.v1", 1, ticket("T-1", "a", "2026-10-25T00:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-2", "b", "2026-10-25T01:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-3", "c", "2026-10-25T01:20:00Z")));
    JsonPath day =
        manager()
            .get(
                "/api/metrics/tickets_created/values?zone=Europe/Berlin&from=2026-10-25&to=2026-10-26&interval=half_hour")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(day.getList("rows")).hasSize(50);
    assertThat(day.<Map<String, Object>>getList("rows.findAll { it.n > 0 }"))
        .extracting("start", "n")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-10-25T00:00:00Z", 1),
            org.assertj.core.groups.Tuple.tuple("2026-10-25T01:00:00Z", 2));
  }

  @Test
  void groupsFiltersAndComparison() {
    tell(
        event("ticket.opened.v1", 1, ticket("T-1", "a", "2026-03-02T00:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-2", "b", "2026-03-03T00:15:00Z")),
        event(
            "ticket.opened.v1",
            1,
            with(ticket("T-3", "c", "2026-03-03T00:15:00Z"), "dims", dims("CHAT", "south", "ma"))),
        event(
            "ticket.opened.v1",
            1,
            with(ticket("T-4", "d", "2026-03-03T00:15:00Z"), "dims", Map.of())),
        event("ticket.opened.v1", 1, ticket("T-0", "e", "2026-02-25T00:15:00Z")));
    values("tickets_created", "&by=channel,team")
        .body(
            "rows.collect { it.group.channel + '/' + it.group.team + '/' + it.n }",
            equalTo(List.of("(none)/(none)/1", "CHAT/south/1", "PHONE/north/2")));
    values("tickets_created", "&channel=CHAT&channel=(none)").body("rows[0].n", equalTo(2));
    values("tickets_created", "&compare=previous")
        .body("rows[0].previous.n", equalTo(1))
        .body("rows[0].previous.change", equalTo(3f))
        .body("rows[0].previous.start", equalTo("2026-02-22T00:00:00Z"));
    values("tickets_created", "&interval=day&compare=previous")
        .body("rows", hasSize(7))
        .body("rows[3].previous.n", equalTo(1))
        .body("rows[3].n", equalTo(0));
    manager()
        .get("/api/metrics/values" + WEEK + "&ids=tickets_created,nps")
        .then()
        .statusCode(200)
        .body("metric", equalTo(List.of("tickets_created", "nps")))
        .body("[0].rows[0].n", equalTo(4))
        .body("[1].rows[0].value", nullValue());
  }

  @Test
  void pagesHoldEveryRowOnce() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      events.add(
          event("ticket.opened.v1", 1, ticket("T-" + i, "c", "2026-03-02T00:0" + i % 3 + ":00Z")));
    }
    tell(events);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          manager()
              .get("/api/metrics/tickets_created/rows" + WEEK + "&limit=10" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.ticketNumber"));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertThat(seen).hasSize(53).doesNotHaveDuplicates();
  }

  @Test
  void csvForSpreadsheets() {
    tell(
        event(
            "ticket.opened.v1",
            1,
            with(
                ticket("T-1", "a", "2026-03-02T00:15:00Z"),
                "dims",
                dims("=cmd()", "north", "li"))));
    String values =
        as(null, "manager")
            .accept("text/csv")
            .get("/api/metrics/tickets_created/values" + WEEK + "&by=channel")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(values.lines().toList()).hasSize(2);
    assertThat(values)
        .startsWith("metric,version,variant,start,end,channel,n,value,")
        .contains(
            "tickets_created,1,default,2026-03-01T00:00:00Z,2026-03-08T00:00:00Z,'=cmd(),1,1,");
    as(null, "manager")
        .accept("text/csv")
        .get("/api/metrics/tickets_created/rows" + WEEK)
        .then()
        .statusCode(200)
        .body(containsString("T-1"))
        .body(containsString("'=cmd()"));
  }

  @Test
  void aCursorOfTheFarFutureIsRefused() {
    String key = "+1000000000-01-01T00:00:00Z|" + UUID.randomUUID() + "|";
    manager()
        .queryParam("cursor", Cursor.encode(key))
        .get("/api/metrics/tickets_created/rows" + WEEK)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("cursor"));
  }
}
