package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends under all four services, comes back, and nothing accepted is lost. */
class DatabaseAwayIT {
  private static final Map<String, String> LISTS =
      Map.of(
          "ticket", "/api/tickets",
          "survey", "/api/invitations",
          "escalation", "/api/cases",
          "kpi", "/api/metrics/csat_mean/values?from=2026-01-01&to=2026-02-01");
  private final Rehearsal rehearsal = Rehearsal.get();

  @Test
  void everyServiceSaysSoAndRecovers() {
    String category = "away-" + UUID.randomUUID();
    String ticket = new Customers(rehearsal).resolvedTicket(Customers.address(), category);
    String token = rehearsal.stack.token("mei.chen");
    rehearsal.settle();
    rehearsal.stack.service("postgres").kill();
    try {
      LISTS.forEach(
          (service, path) -> {
            Http.Answer answer = get(service, path, token);
            assertThat(answer.status()).as("%s: %s", service, answer.body()).isEqualTo(503);
            assertThat(Verdicts.fault(answer)).as(answer.toString()).isEmpty();
          });
    } finally {
      rehearsal.stack.service("postgres").start();
    }
    long back = System.nanoTime();
    LISTS.forEach(
        (service, path) ->
            rehearsal
                .soon()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(service, path, token).status() == 200));
    Duration took = Duration.ofNanos(System.nanoTime() - back);
    System.out.printf("  all four services answer %d ms after PostgreSQL%n", took.toMillis());
    assertThat(get("ticket", "/api/tickets/" + ticket, token).body()).contains(category);
    rehearsal.settle();
  }

  /**
   * Everything looks at the database every second: that it is away is worth one line all the same.
   */
  @Test
  void itIsSaidOnceThatItIsAwayAndOnceThatItIsBack() {
    rehearsal.settle();
    Map<String, Integer> before = new HashMap<>();
    LISTS.keySet().forEach(service -> before.put(service, lines(service).size()));
    rehearsal.stack.service("postgres").kill();
    try {
      LISTS
          .keySet()
          .forEach(
              service -> {
                rehearsal
                    .soon()
                    .until(() -> said(service, before, "The database is away").size() == 1);
                String url = rehearsal.stack.url(service) + "/q/";
                Http.Answer ready = Http.get(url + "health/ready", Map.of());
                assertThat(ready.status()).isEqualTo(503);
                assertThat(ready.body()).contains("\"reason\"").doesNotContain("127.0.0.1");
                assertThat(Http.get(url + "health/live", Map.of()).status()).isEqualTo(200);
                Http.Answer metrics = Http.get(url + "metrics", Map.of());
                assertThat(metrics.status()).isEqualTo(200);
                assertThat(metrics.body()).containsPattern("huifang_database_up\\{[^}]*} 0[.]0");
              });
      // twenty looks of each kind and several of every schedule
      Instant end = Instant.now().plusSeconds(20);
      Awaitility.await()
          .pollInterval(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(30))
          .until(() -> Instant.now().isAfter(end));
    } finally {
      rehearsal.stack.service("postgres").start();
    }
    for (String service : LISTS.keySet()) {
      rehearsal.soon().until(() -> said(service, before, "The database is back after").size() == 1);
      assertThat(said(service, before, "The database is away")).as(service).hasSize(1);
      assertThat(said(service, before, "ERROR")).as(service).isEmpty();
      assertThat(said(service, before, "WARN")).as(service).hasSizeLessThan(4);
      said(service, before, "WARN").forEach(line -> System.out.println("  " + line));
    }
    rehearsal.settle();
  }

  private List<String> said(String service, Map<String, Integer> before, String words) {
    List<String> lines = lines(service);
    return lines.subList(before.getOrDefault(service, 0), lines.size()).stream()
        .filter(line -> line.contains(words))
        .toList();
  }

  private List<String> lines(String service) {
    try {
      return Files.readAllLines(rehearsal.stack.log(service));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Http.Answer get(String service, String path, String token) {
    String url = rehearsal.stack.url(service) + path;
    return Http.get(url, Map.of("Authorization", "Bearer " + token, "Accept", Http.JSON));
  }
}
