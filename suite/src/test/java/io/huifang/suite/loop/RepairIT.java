package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A real file, tried out, imported, corrected, and taken back: after each step the numbers are
 * those that others computed from the file, or that follow from them with pen and paper.
 */
class RepairIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Map<String, Api> services =
      Map.of(
          "tickets", rehearsal.as("admin", "ticket"), "answers", rehearsal.as("admin", "survey"));

  @Test
  void theShopBeforeAfterTheCorrectionAndAfterTheUndo() throws Exception {
    RealData data = RealData.of("ecommerce");
    JsonNode truth = data.truth();
    long contacts = truth.path("rows").asLong();
    // two years earlier and under other names, so that no other test counts them
    String file =
        data.text("customer_support.csv.gz")
            .replace("/2023 ", "/2021 ")
            .replaceAll("(\\d\\d-[A-Z][a-z][a-z])-23,", "$1-21,");
    String corrected = file.replaceAll("(?m),1$", ",5").replace(",Inbound,", ",Hotline,");

    for (String what : services.keySet()) {
      JsonNode dry = run(what, file, "DRY_RUN");
      assertThat(dry.path("accepted").asLong()).as(what).isEqualTo(contacts);
    }
    rehearsal.settle(PATIENCE);
    assertThat(metric("csat_mean", "").path("n").asLong()).isZero();

    JsonNode tickets = run("tickets", file, "ADD");
    JsonNode answers = run("answers", file, "ADD");
    rehearsal.settle(PATIENCE);
    isTrue(truth, "Inbound");

    assertThat(run("tickets", corrected, "ADD").path("changed").asLong())
        .isEqualTo(truth.at("/by_channel/Inbound/n").asLong());
    JsonNode ticketsAgain = run("tickets", corrected, "REPLACE");
    JsonNode answersAgain = run("answers", corrected, "REPLACE");
    assertThat(ticketsAgain.path("replaced").asLong())
        .isEqualTo(truth.at("/by_channel/Inbound/n").asLong());
    rehearsal.settle(PATIENCE);
    correctionIsTrue(truth);

    undo("tickets", ticketsAgain);
    undo("answers", answersAgain);
    rehearsal.settle(PATIENCE);
    isTrue(truth, "Inbound");

    assertThat(undo("tickets", tickets).path("withdrawn").asLong()).isEqualTo(contacts);
    assertThat(undo("answers", answers).path("withdrawn").asLong()).isEqualTo(contacts);
    rehearsal.settle(PATIENCE);
    for (String metric : List.of("csat_mean", "first_response_time", "tickets_created")) {
      assertThat(metric(metric, "").path("n").asLong()).as(metric).isZero();
    }
  }

  private void isTrue(JsonNode truth, String inbound) {
    compare("", truth.path("overall"));
    compare(inbound, truth.at("/by_channel/Inbound"));
    compare("Outcall", truth.at("/by_channel/Outcall"));
  }

  /** Nobody gave 1 any more but 5 instead, and the calls came by the hotline. */
  private void correctionIsTrue(JsonNode truth) {
    JsonNode overall = truth.path("overall");
    long n = overall.path("n").asLong();
    long ones = overall.at("/scores/1").asLong();
    double mean = overall.path("mean_csat").asDouble() + 4.0 * ones / n;
    double top = overall.path("csat_pct_4_5").asDouble() + 1.0 * ones / n;
    assertThat(metric("csat_mean", "").path("n").asLong()).isEqualTo(n);
    assertThat(metric("csat_mean", "").path("value").asDouble()).isCloseTo(mean, within(1e-5));
    assertThat(metric("csat_top_box", "").path("value").asDouble()).isCloseTo(top, within(1e-5));
    JsonNode calls = truth.at("/by_channel/Inbound/first_response_min");
    JsonNode hotline = metric("first_response_time", "Hotline");
    assertThat(hotline.path("n").asLong()).isEqualTo(calls.path("n").asLong());
    assertThat(hotline.path("mean").asDouble() / 60)
        .isCloseTo(calls.path("mean").asDouble(), within(0.001));
    assertThat(metric("csat_mean", "Hotline").path("n").asLong())
        .isEqualTo(truth.at("/by_channel/Inbound/n").asLong());
    assertThat(metric("csat_mean", "Inbound").path("n").asLong()).isZero();
  }

  private void compare(String channel, JsonNode truth) {
    JsonNode mean = metric("csat_mean", channel);
    assertThat(mean.path("n").asLong()).as(channel).isEqualTo(truth.path("n").asLong());
    assertThat(mean.path("value").asDouble())
        .isCloseTo(truth.path("mean_csat").asDouble(), within(1e-5));
    JsonNode minutes = truth.path("first_response_min");
    JsonNode first = metric("first_response_time", channel);
    assertThat(first.path("n").asLong()).as(channel).isEqualTo(minutes.path("n").asLong());
    assertThat(first.path("mean").asDouble() / 60)
        .isCloseTo(minutes.path("mean").asDouble(), within(0.001));
  }

  /** The row of a channel, or of all; empty where there is none. */
  private JsonNode metric(String id, String channel) {
    String by = channel.isEmpty() ? "" : "&by=channel";
    String path = "/api/metrics/" + id + "/values?from=2021-07-01&to=2021-10-01" + by;
    JsonNode rows = rehearsal.as("mei.chen", "kpi").get(path).ok().path("rows");
    for (JsonNode row : rows) {
      if (row.at("/group/channel").asText().equalsIgnoreCase(channel)) {
        return row;
      }
    }
    return rows.path(rows.size());
  }

  private JsonNode run(String what, String file, String mode) throws Exception {
    Importer.Started started =
        new Importer(services.get(what), job -> {})
            .start(
                "customer_support.csv",
                mapping(what),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                mode);
    JsonNode job = started.await();
    assertThat(job.path("state").asText())
        .as(job.toString())
        .isEqualTo(mode.equals("DRY_RUN") ? "CHECKED" : "DONE");
    assertThat(job.path("bad").asLong()).isZero();
    return job;
  }

  private JsonNode undo(String what, JsonNode job) throws Exception {
    Importer.Started known =
        new Importer(services.get(what), any -> {}).known(job.path("id").asText());
    long begin = System.nanoTime();
    known.tell("undo");
    JsonNode undone = known.await();
    System.out.printf(
        "  undo of %s: %.1f s, %s%n", what, (System.nanoTime() - begin) / 1e9, undone);
    assertThat(undone.path("state").asText()).isEqualTo("UNDONE");
    assertThat(undone.path("kept").asLong()).isZero();
    return undone;
  }

  private static String mapping(String what) throws IOException {
    return RealData.mapping("ecommerce-" + what + ".yaml")
        .replace("  column: Unique id\n", "  column: Unique id\n  prefix: \"repair-\"\n");
  }
}
