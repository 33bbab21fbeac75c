package io.huifang.kpi;

import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.share;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.contact;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The telephone by the golden table, and who does not belong to it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContactMetricsTest {
  private static final String AT = "2026-03-03T04:10:00Z";

  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
  }

  /** 1000 answered, 860 in time; 60 gone: 10 at once, 10 more before the threshold, 40 after it. */
  private static void golden() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int wait = i < 860 ? i % 21 : 21 + i % 100;
      events.add(event("contact.ended.v1", 2, contact("a" + i, "ANSWERED", AT, wait)));
    }
    for (int i = 0; i < 60; i++) {
      int wait = i < 10 ? i % 5 : i < 19 ? 5 + i % 4 : i < 20 ? 20 : 21 + i;
      events.add(event("contact.ended.v1", 1, contact("g" + i, "ABANDONED", AT, wait)));
    }
    tell(events.subList(0, 600));
    tell(events.subList(600, events.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "abandons_in_time_count, 880, 1060, 0.8302",
    "answered_only, 860, 1000, 0.8600",
    "all_offered, 860, 1060, 0.8113",
    "late_abandons_count, 860, 1040, 0.8269",
    "short_abandons_count, 870, 1060, 0.8208"
  })
  void fiveVariantsOfTheServiceLevel(String variant, int hits, int n, float value) {
    golden();
    share("service_level", "&variant=" + variant, hits, n)
        .body("rows[0].value.toDouble()", closeTo(value, 0.00005))
        .body("thresholdSeconds", equalTo(20))
        .body("target", equalTo(0.8f));
    JsonPath rows =
        manager()
            .get("/api/metrics/service_level/rows" + KpiApi.WEEK + "&limit=2000&variant=" + variant)
            .jsonPath();
    assertThat(rows.getList("items.findAll { it.status == 'counted' }")).hasSize(n);
    assertThat(rows.getList("items.findAll { it.status == 'counted' && it.hit == 1 }"))
        .hasSize(hits);
    assertThat(rows.getList("items")).hasSize(1060);
  }

  @Test
  void theThresholdIsPartOfTheQuestion() {
    golden();
    share("service_level", "", 860, 1060);
    share("service_level", "&threshold=0", 41, 1060).body("target", nullValue());
    share("service_level", "&threshold=300", 1000, 1060);
    share("service_level", "&threshold=300&variant=late_abandons_count", 1000, 1000)
        .body("rows[0].excluded.ABANDONED_IN_TIME", equalTo(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service_level/values?threshold=7",
        "service_level/values?threshold=-5",
        "service_level/values?threshold=20&threshold=30",
        "service_level/values?variant=mine",
        "asa/values?threshold=20",
        "nps/values?threshold=20"
      })
  void otherThresholdsAreRefused(String question) {
    manager()
        .get("/api/metrics/" + question + "&from=2026-03-01&to=2026-03-08")
        .then()
        .statusCode(400);
  }

  @Test
  void whoWasAnsweredWhoHungUpAndHowLongItTook() {
    golden();
    values("contacts_offered", "").body("rows[0].value", equalTo(1060f));
    values("contacts_answered", "").body("rows[0].value", equalTo(1000f));
    share("answer_rate", "", 1000, 1060);
    share("abandon_rate", "", 60, 1060);
    share("abandon_rate", "&variant=without_short_abandons", 50, 1050)
        .body("rows[0].excluded.ABANDONED_AT_ONCE", equalTo(10));
    share("answer_rate", "&variant=without_short_abandons", 1000, 1050);
    values("aht", "").body("rows[0].value", equalTo(120f)).body("rows[0].n", equalTo(1000));
    values("asa", "")
        .body("rows[0].n", equalTo(1000))
        .body("rows[0].excluded.NOT_ANSWERED", equalTo(60));
  }

  @Test
  void aCallThatNobodyHadToAnswerIsNotOffered() {
    Map<String, Object> call = contact("K-1", "ANSWERED", AT, 12);
    tell(
        event("contact.ended.v1", 1, call),
        event("contact.ended.v1", 1, with(contact("K-2", "ANSWERED", AT, 9), "queue", null)),
        event(
            "contact.ended.v1",
            1,
            with(contact("K-3", "ANSWERED", AT, 3), "direction", "OUTBOUND")),
        event(
            "contact.ended.v1",
            1,
            with(contact("K-4", "NOT_REACHED", AT, 0), "direction", "OUTBOUND")),
        event("contact.ended.v1", 1, contact("K-5", "SELF_SERVED", AT, 0)),
        event("contact.ended.v1", 1, contact("K-6", "CALLBACK_ASKED", AT, 2)),
        event("contact.ended.v1", 1, contact("K-7", "LOST", AT, 40)));
    values("contacts_offered", "")
        .body("rows[0].n", equalTo(4))
        .body("rows[0].excluded.OUTBOUND", equalTo(2))
        .body("rows[0].excluded.SELF_SERVED", equalTo(1))
        .body("rows[0].breakdown.CALLBACK_ASKED", equalTo(1));
    share("service_level", "", 2, 4);
    share("service_level", "&variant=late_abandons_count", 2, 4);
    share("service_level", "&label=queue:bills", 1, 3);
    values("contacts_offered", "&by=label:queue")
        .body("rows", hasSize(2))
        .body("rows.find { it.group['label:queue'] == '(none)' }.n", equalTo(1));
    values("aht", "").body("rows[0].n", equalTo(2)).body("rows[0].excluded.OUTBOUND", equalTo(1));
    share("service_level", "&channel=PHONE&team=north&agent=li", 2, 4);
    share("service_level", "&threshold=10", 1, 4);
  }

  @Test
  void whatCanNeverBeCountedIsRejectedWithItsReason() {
    Map<String, Object> call = contact("K-1", "ANSWERED", AT, 12);
    KpiApi.post(
            Told.batch(
                event("contact.ended.v1", 1, with(call, "direction", "SIDEWAYS")),
                event("contact.ended.v1", 1, with(call, "outcome", null)),
                event("contact.ended.v1", 1, with(call, "outcome", "BORED")),
                event("contact.ended.v1", 1, with(call, "waitSeconds", -1)),
                event("contact.ended.v1", 1, with(call, "talkSeconds", 1.5)),
                event("contact.ended.v1", 1, with(call, "offeredAt", null)),
                event("contact.ended.v1", 1, with(call, "queue", "x".repeat(301)))))
        .then()
        .statusCode(200)
        .body("results.findAll { it.outcome == 'rejected' }", hasSize(7))
        .body("results[1].reason", equalTo("contact.outcome is missing"));
    values("contacts_offered", "").body("rows[0].n", equalTo(0));
  }
}
