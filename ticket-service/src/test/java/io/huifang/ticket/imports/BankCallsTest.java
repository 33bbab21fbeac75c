package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two weeks of a bank's telephones, as contacts: what others have counted in the same file. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BankCallsTest {
  private static final Path FOLDER =
      Path.of("../../shared/data/bank_calls").toAbsolutePath().normalize();
  private static final Path MAPPING = Path.of("../docs/mappings/bank-calls-contacts.yaml");
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void today() {
    clock.reset();
  }

  @Test
  void offeredAnsweredAbandonedByDayAndHalfHourAsInTheTruth() throws Exception {
    Assumptions.assumeTrue(
        Files.isReadable(FOLDER.resolve("truth.json")),
        "The real data is not on this machine, nothing is checked against it: " + FOLDER);
    JsonNode days =
        new ObjectMapper().readTree(FOLDER.resolve("truth.json").toFile()).path("by_date");
    byte[] file = unzipped("calls.csv.gz");
    long calls = sum(days, "offered");

    String[] jobs = {taken(file), taken(file)};
    twoReplicas();
    long accepted = 0;
    for (String job : jobs) {
      JsonPath done = ImportApi.job(job);
      assertThat(done.getString("state")).isEqualTo("DONE");
      assertThat(done.getInt("bad")).isZero();
      assertThat(done.getLong("skipped")).isEqualTo(sum(days, "phantom"));
      assertThat(done.getLong("accepted") + done.getLong("unchanged")).isEqualTo(calls);
      accepted += done.getLong("accepted");
    }
    assertThat(accepted).isEqualTo(calls);

    daysAreTrue(days);
    halfHoursAreTrue();
    for (String job : jobs) {
      assertThat(ImportApi.post(job, "/undo")).isEqualTo(202);
      due.drain();
    }
    assertThat(summary("day").getLong("all.offered")).isZero();
  }

  private static String taken(byte[] file) throws IOException {
    String job = ImportApi.upload(Files.readString(MAPPING), file);
    ImportApi.start(job, (file.length >> 20) + 1, "ADD");
    return job;
  }

  /** Both look for work at the same moment. */
  private void twoReplicas() throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(replicas.submit(() -> due.drain()));
      }
      for (Future<?> one : both) {
        one.get();
      }
    } finally {
      replicas.shutdown();
    }
  }

  private static void daysAreTrue(JsonNode days) {
    JsonPath summary = summary("day");
    assertThat(summary.getString("zone")).isEqualTo("Asia/Shanghai");
    List<Map<String, Object>> slots = summary.getList("slots");
    assertThat(slots).hasSize(days.size());
    int at = 0;
    for (JsonNode day : days) {
      Map<String, Object> slot = slots.get(at++);
      for (String count : List.of("offered", "answered", "abandoned")) {
        assertThat(slot.get(count)).as(count + " " + slot).isEqualTo(day.path(count).asInt());
      }
      assertThat(slot.get("answeredInTime")).isEqualTo(day.path("answered_within_20s").asInt());
      double wait = ((Number) slot.get("meanWaitSeconds")).doubleValue();
      assertThat(wait).isCloseTo(day.path("asa_s").path("mean").asDouble(), within(0.0001));
      double handling = ((Number) slot.get("meanHandlingSeconds")).doubleValue();
      assertThat(handling).isCloseTo(day.path("aht_s").path("mean").asDouble(), within(0.0001));
    }
    assertThat(slots.get(0)).containsEntry("offered", 1551).containsEntry("answeredInTime", 842);
  }

  private static void halfHoursAreTrue() throws IOException {
    List<Map<String, Object>> slots = summary("half-hour").getList("slots");
    List<String> lines =
        new String(unzipped("half_hourly.csv.gz"), StandardCharsets.UTF_8).lines().skip(1).toList();
    assertThat(slots).hasSize(lines.size());
    for (int i = 0; i < slots.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      Map<String, Object> slot = slots.get(i);
      Instant from = Instant.parse(cells[0] + "T" + cells[1] + ":00Z").minus(Duration.ofHours(8));
      assertThat(slot.get("from")).isEqualTo(from.toString());
      int[] told = {2, 3, 4, 5};
      String[] names = {"offered", "answered", "abandoned", "answeredInTime"};
      for (int n = 0; n < told.length; n++) {
        assertThat(slot.get(names[n])).as(lines.get(i)).isEqualTo(Integer.parseInt(cells[told[n]]));
      }
    }
  }

  private static JsonPath summary(String by) {
    return manager()
        .get("/api/contacts/summary?from=1999-02-01&to=1999-02-14&by=" + by)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long sum(JsonNode days, String count) {
    long sum = 0;
    for (JsonNode day : days) {
      sum += day.path(count).asLong();
    }
    return sum;
  }

  private static byte[] unzipped(String name) throws IOException {
    try (GZIPInputStream file = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)))) {
      return file.readAllBytes();
    }
  }

  @Test
  void whatIsWrongWithARowIsSaidWithItsNumber() {
    String mapping =
        """
        target: contact
        externalId: {column: id}
        fields:
          offeredAt: {column: at, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"], required: true}
          queuedAt: {column: queued, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"]}
          handle: {column: from}
          holdSeconds: {column: hold, type: integer}
          outcome: {constant: ANSWERED}
        """;
    Imports imports = new Imports(due);
    String file =
        "id,at,queued,from,hold\n"
            + "k1,2025-01-01 08:00,2025-01-01 07:59,030,1\n"
            + "k2,2025-01-01 08:00,,030,99999999\n"
            + "k3,2025-01-01 08:00,,030,30\n"
            + "k4,9999-01-01 08:00,,030,30\n";
    assertThat(imports.run(mapping, file)).isEqualTo("1 0 3");
    assertThat(imports.badRows())
        .extracting(row -> row.get("line") + " " + row.get("column"))
        .containsExactly("2 queued", "3 hold", "5 at");
    assertThat(imports.run(mapping, file)).isEqualTo("0 1 3");
    admin().get("/api/contacts?externalId=k3").then().statusCode(200);
  }
}
