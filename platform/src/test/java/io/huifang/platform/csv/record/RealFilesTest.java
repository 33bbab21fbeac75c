package io.huifang.platform.csv.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.csv.mapping.ImportMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The shipped mapping files on the real files, against truths computed elsewhere. */
class RealFilesTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Path MAPPINGS = Path.of("../docs/mappings");

  @Test
  void servicenowIncidents() throws IOException {
    Collected log = read("servicenow/incident_event_log.csv.gz", "servicenow-tickets.yaml");
    JsonNode truth = truth("servicenow").path("overall");

    assertEquals(List.of(), log.bad);
    assertEquals(truth("servicenow").path("events").asLong(), log.summary.rows());
    assertEquals(truth.path("incidents").asInt(), log.records.size());
    assertEquals(
        truth.path("sla_attained").asLong(),
        count(log, v -> Boolean.TRUE.equals(v.bool("slaMet"))));
    assertEquals(truth.path("reopened").asLong(), count(log, v -> v.integer("reopens") > 0));
    assertEquals(
        truth.path("fcr_no_reassign_no_reopen").asLong(),
        count(log, v -> v.integer("reopens") == 0 && v.integer("transfers") == 0));
    assertEquals(
        truth.path("resolved_at_missing").asLong(),
        count(log, v -> v.timestamp("resolvedAt") == null));
    assertEquals(
        truth.path("resolution_h_nonneg").path("mean").asDouble(),
        log.records.stream()
            .map(MappedRecord::values)
            .filter(v -> v.timestamp("resolvedAt") != null)
            .mapToDouble(v -> hours(v, "firstContactAt", "resolvedAt"))
            .average()
            .orElseThrow(),
        0.0001);
    assertEquals(
        truth("servicenow").path("event_states").path("Awaiting User Info").asLong(),
        log.records.stream()
            .flatMap(r -> r.steps().stream())
            .filter(s -> "PENDING_CUSTOMER".equals(s.fields().text("state")))
            .count());
  }

  @Test
  void ecommerceTickets() throws IOException {
    Collected shop = read("ecommerce/customer_support.csv.gz", "ecommerce-tickets.yaml");
    JsonNode truth = truth("ecommerce").path("overall");

    assertEquals(List.of(), shop.bad);
    assertEquals(truth.path("n").asInt(), shop.records.size());
    assertEquals(
        truth.path("first_response_negative").asLong(),
        count(shop, v -> hours(v, "firstContactAt", "firstRespondedAt") < 0));
    assertEquals(
        truth.path("first_response_min").path("mean").asDouble(),
        shop.records.stream()
            .mapToDouble(r -> hours(r.values(), "firstContactAt", "firstRespondedAt") * 60)
            .filter(minutes -> minutes >= 0)
            .average()
            .orElseThrow(),
        0.0001);
  }

  @Test
  void ecommerceAnswers() throws IOException {
    Collected shop = read("ecommerce/customer_support.csv.gz", "ecommerce-answers.yaml");
    JsonNode truth = truth("ecommerce").path("overall");

    assertEquals(List.of(), shop.bad);
    assertEquals(truth.path("n").asInt(), shop.records.size());
    assertEquals(
        truth.path("mean_csat").asDouble(),
        shop.records.stream().mapToLong(r -> r.values().integer("overall")).average().orElseThrow(),
        0.000001);
    assertEquals(truth.path("with_remark").asLong(), count(shop, v -> v.text("comment") != null));
  }

  private static Collected read(String file, String mapping) throws IOException {
    assumeTrue(
        Files.exists(DATA.resolve(file)),
        () ->
            "skipped: the real data is not part of the repository; expected " + DATA.resolve(file));
    try (InputStream yaml = Files.newInputStream(MAPPINGS.resolve(mapping));
        InputStream csv = new GZIPInputStream(Files.newInputStream(DATA.resolve(file)))) {
      return Collected.read(ImportMapping.parse(yaml, Collected.CLOCK), 0, csv);
    }
  }

  private static JsonNode truth(String folder) throws IOException {
    return new ObjectMapper().readTree(DATA.resolve(folder + "/truth.json").toFile());
  }

  private static long count(Collected file, java.util.function.Predicate<MappedValues> condition) {
    return file.records.stream().map(MappedRecord::values).filter(condition).count();
  }

  private static double hours(MappedValues values, String from, String to) {
    return Duration.between(values.timestamp(from), values.timestamp(to)).toMinutes() / 60.0;
  }
}
