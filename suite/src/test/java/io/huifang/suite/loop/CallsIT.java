package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two weeks of calls go in by ticket-service and come out as figures of kpi-service. */
class CallsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String DAYS =
      "/values?zone=Asia/Shanghai&from=1999-02-01&to=1999-02-15&interval=day";
  private final Rehearsal rehearsal = Rehearsal.get();

  @Test
  void everyDayOfTheTelephoneIsAsInTheTruth() throws Exception {
    RealData data = RealData.of("bank_calls");
    JsonNode truth = data.truth().path("by_date");
    JsonNode job =
        data.start(rehearsal.as("admin", "ticket"), "calls.csv.gz", "bank-calls-contacts.yaml")
            .await();
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("bad").asLong()).isZero();
    rehearsal.settle(PATIENCE);

    same(truth, "contacts_offered", "", "n", "/offered");
    same(truth, "contacts_answered", "", "n", "/answered");
    same(truth, "abandon_rate", "", "numerator", "/abandoned");
    same(truth, "service_level", "", "numerator", "/answered_within_20s");
    same(truth, "service_level", "&variant=all_offered", "value", "/sl20_strict");
    same(truth, "service_level", "&variant=answered_only", "value", "/sl20_of_answered");
    same(
        truth, "service_level", "&variant=late_abandons_count", "value", "/sl20_no_short_abandons");
    same(truth, "asa", "", "value", "/asa_s/mean");
    same(truth, "aht", "", "value", "/aht_s/mean");
    JsonNode tried = kpi().get("/api/forecast?from=1999-02-15&days=1").ok().path("backtest");
    assertThat(tried.path("days")).hasSize(7);
    assertThat(tried.path("error").asDouble())
        .isLessThan(0.85 * tried.path("naiveError").asDouble());
  }

  private void same(JsonNode truth, String metric, String more, String field, String told) {
    JsonNode days = kpi().get("/api/metrics/" + metric + DAYS + more).ok().path("rows");
    assertThat(days).hasSize(truth.size());
    int at = 0;
    for (JsonNode day : truth) {
      assertThat(days.get(at).path(field).asDouble())
          .as(metric + more + " of " + days.get(at).path("start").asText())
          .isCloseTo(day.at(told).asDouble(), within(0.0001));
      at++;
    }
  }

  private Api kpi() {
    return rehearsal.as("mei.chen", "kpi");
  }
}
