package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Real histories, imported, give the numbers that others computed from the same files. */
class ImportsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");
  private static final Percentage EXACT = Percentage.withPercentage(0.1);
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api tickets = rehearsal.as("admin", "ticket");
  private final Api answers = rehearsal.as("admin", "survey");

  @Test
  void anEventLogOfIncidentsThroughAKilledService() throws Exception {
    RealData data = RealData.of("servicenow");
    JsonNode truth = data.truth().path("overall");
    long incidents = truth.path("incidents").asLong();
    long begin = System.nanoTime();
    Importer.Started started = incidents(data);
    long handled =
        rehearsal
            .soon()
            .pollInterval(Duration.ofMillis(20))
            .until(() -> handled(started), count -> count >= 1000);
    rehearsal.stack.service("ticket").kill();
    rehearsal.stack.service("ticket").start();
    long resumedAt = handled(started);
    assertThat(resumedAt).isBetween(handled, incidents - 1);
    rehearsal.advance(Duration.ofSeconds(21)); // the lease of the dead worker ends
    JsonNode done = started.await();
    print("servicenow, killed after " + resumedAt, begin, done);
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.path("accepted").asLong()).isEqualTo(incidents);
    settle("servicenow", begin);
    incidentsAreTrue(truth);
    IncidentTruth.check(data, new PastNumbers(rehearsal));
    IncidentMap.check(data, rehearsal);

    begin = System.nanoTime();
    JsonNode again = incidents(data).await();
    print("servicenow again", begin, again);
    assertThat(again.path("unchanged").asLong()).isEqualTo(incidents);
    settle("servicenow again", begin);
    incidentsAreTrue(truth);
  }

  @Test
  void contactsOfAShopWithTheirAnswers() throws Exception {
    RealData data = RealData.of("ecommerce");
    JsonNode truth = data.truth();
    for (long fresh : new long[] {truth.path("rows").asLong(), 0}) {
      long begin = System.nanoTime();
      for (String what : new String[] {"tickets", "answers"}) {
        Api service = what.equals("tickets") ? tickets : answers;
        JsonNode done =
            data.start(service, "customer_support.csv.gz", "ecommerce-" + what + ".yaml").await();
        print("ecommerce " + what, begin, done);
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("accepted").asLong()).isEqualTo(fresh);
        assertThat(done.path("bad").asLong()).isZero();
      }
      settle("ecommerce", begin);
      compare("", truth.path("overall"));
      truth.path("by_channel").fields().forEachRemaining(e -> compare(e.getKey(), e.getValue()));
    }
  }

  @Test
  void weighedAnswersOfAnAirport() throws Exception {
    RealData data = RealData.of("sfo_nps");
    JsonNode truth = data.truth();
    JsonNode done = data.start(answers, "2017.csv.gz", "airport-answers.yaml").await();
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.path("bad").asLong()).isZero();
    settle("airport", System.nanoTime());
    nps(truth.path("overall"), "");
    nps(truth.path("by_terminal"), "terminal");
    nps(truth.path("by_language"), "language");
    nps(truth.path("by_airline"), "airline");
  }

  /** With and without weights, of all or by a label. */
  private void nps(JsonNode truth, String label) {
    for (String more : new String[] {"", "&weighted=true"}) {
      String by = label.isEmpty() ? "" : "&by=label:" + label;
      String path =
          "/api/metrics/nps/values?from=2017-05-01&to=2017-06-01&label=terminal:A"
              + "&label=terminal:B&label=terminal:C&label=terminal:D&label=terminal:E"
              + "&label=terminal:F&label=terminal:G&zone=America/Los_Angeles";
      int found = 0;
      for (JsonNode row : rehearsal.as("mei.chen", "kpi").get(path + by + more).ok().path("rows")) {
        JsonNode expected =
            label.isEmpty() ? truth : truth.path(row.path("group").path("label:" + label).asText());
        if (expected.isMissingNode()) {
          continue;
        }
        found++;
        assertThat(row.path("n").asLong()).isEqualTo(expected.path("answered").asLong());
        assertThat(row.path("value").asDouble())
            .as("%s %s", row, more)
            .isCloseTo(
                expected.path(more.isEmpty() ? "nps" : "nps_weighted").asDouble(), within(5e-5));
      }
      assertThat(found).isEqualTo(label.isEmpty() ? 1 : truth.size());
    }
  }

  private void incidentsAreTrue(JsonNode truth) {
    share("sla_attainment", truth.path("sla_attained").asLong(), truth);
    share("reopen_rate", truth.path("reopened").asLong(), truth);
    share("straight_through_rate", truth.path("fcr_no_reassign_no_reopen").asLong(), truth);
    JsonNode hours = truth.path("resolution_h_nonneg");
    JsonNode time = incidentMetric("resolution_time");
    assertThat(time.path("n").asLong()).isEqualTo(hours.path("n").asLong());
    assertThat(time.at("/excluded/RESOLUTION_UNKNOWN").asLong())
        .isEqualTo(truth.path("resolved_at_missing").asLong());
    for (String measure : new String[] {"median", "p90", "mean"}) {
      assertThat(time.path(measure).asDouble() / 3600)
          .as("resolution time, %s", measure)
          .isCloseTo(hours.path(measure).asDouble(), EXACT);
    }
  }

  private void share(String metric, long count, JsonNode truth) {
    JsonNode row = incidentMetric(metric);
    assertThat(row.path("n").asLong()).as(metric).isEqualTo(truth.path("incidents").asLong());
    assertThat(row.path("numerator").asLong()).as(metric).isEqualTo(count);
  }

  private JsonNode incidentMetric(String id) {
    return rehearsal.metric(id, BEGIN, BEGIN.plus(Duration.ofDays(700)), "");
  }

  /** All contacts, or those of one channel. */
  private void compare(String channel, JsonNode truth) {
    JsonNode mean = contactMetric("csat_mean", channel);
    assertThat(mean.path("n").asLong()).as(channel).isEqualTo(truth.path("n").asLong());
    assertThat(mean.path("value").asDouble())
        .isCloseTo(truth.path("mean_csat").asDouble(), within(1e-5));
    assertThat(contactMetric("csat_top_box", channel).path("value").asDouble())
        .isCloseTo(truth.path("csat_pct_4_5").asDouble(), within(1e-5));
    JsonNode minutes = truth.path("first_response_min");
    JsonNode first = contactMetric("first_response_time", channel);
    assertThat(first.path("n").asLong()).as(channel).isEqualTo(minutes.path("n").asLong());
    assertThat(first.at("/excluded/NEGATIVE").asLong())
        .isEqualTo(truth.path("first_response_negative").asLong());
    for (String measure : new String[] {"median", "p90", "mean"}) {
      assertThat(first.path(measure).asDouble() / 60)
          .as("first response, %s %s", channel, measure)
          .isCloseTo(minutes.path(measure).asDouble(), EXACT);
    }
  }

  private JsonNode contactMetric(String id, String channel) {
    String by = channel.isEmpty() ? "" : "&by=channel";
    String path = "/api/metrics/" + id + "/values?from=2023-07-01&to=2023-10-01" + by;
    for (JsonNode row : rehearsal.as("mei.chen", "kpi").get(path).ok().path("rows")) {
      if (row.at("/group/channel").asText().equalsIgnoreCase(channel)) {
        return row;
      }
    }
    throw new AssertionError("No " + id + " for " + channel);
  }

  private Importer.Started incidents(RealData data) throws Exception {
    return data.start(tickets, "incident_event_log.csv.gz", "servicenow-tickets.yaml");
  }

  private long handled(Importer.Started started) {
    return tickets.get(started.path()).ok().path("handled").asLong();
  }

  private void settle(String what, long begin) {
    rehearsal.settle(PATIENCE);
    System.out.printf(
        "  %s: all facts told after %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
  }

  private static void print(String what, long begin, JsonNode job) {
    System.out.printf("  %s: %.1f s, %s%n", what, (System.nanoTime() - begin) / 1e9, job);
  }
}
