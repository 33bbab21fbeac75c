package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

  private Http.Answer get(String service, String path, String token) {
    String url = rehearsal.stack.url(service) + path;
    return Http.get(url, Map.of("Authorization", "Bearer " + token, "Accept", Http.JSON));
  }
}
