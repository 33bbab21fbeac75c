package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.watch.WatchFiles;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What alerts and dashboards ask for is there, with numbers in it and no secrets. */
class MetricsIT {
  private static final String[] SERVICES = {"ticket", "survey", "escalation", "kpi"};
  private final Rehearsal rehearsal = Rehearsal.get();

  @Test
  void everyMetricThatIsWatchedIsExposedWithANumber() {
    String address = Customers.address();
    Customers customers = new Customers(rehearsal);
    String ticket = customers.resolvedTicket(address, "metrics-" + UUID.randomUUID());
    String link = customers.invitation(address, "");
    String status = customers.statusLink(ticket);
    Http.get(link, Map.of());
    Http.get(status, Map.of());
    Http.get(link + "/nothing-here", Map.of());

    Set<String> wanted = WatchFiles.metrics();
    Set<String> everywhere = WatchFiles.metricsOfAll();
    assertThat(everywhere).contains("huifang_database_up", "huifang_mails_waiting");
    rehearsal
        .soon()
        .untilAsserted(
            () -> {
              Set<String> seen = new TreeSet<>();
              for (String service : SERVICES) {
                Set<String> own = numbers(service);
                assertThat(own).as(service).containsAll(everywhere);
                seen.addAll(own);
              }
              assertThat(seen).containsAll(wanted);
            });
    for (String service : SERVICES) {
      assertThat(scrape(service))
          .as(service)
          .contains("application=\"" + service + "-service\"")
          .doesNotContain(link.substring(link.lastIndexOf('/') + 1))
          .doesNotContain(status.substring(status.lastIndexOf('/') + 1));
    }
  }

  @Test
  void healthSaysWhy() {
    for (String service : SERVICES) {
      String url = rehearsal.stack.url(service) + "/q/health";
      assertThat(Http.get(url + "/ready", Map.of()).body())
          .contains("\"database\"", "\"schema\"", "identity provider");
      assertThat(Http.get(url + "/live", Map.of()).body()).doesNotContain("database");
      rehearsal
          .soon()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  Http.get(url + "/group/wellness", Map.of()).body().contains(" waiting\"")
                      && Http.get(url + "/ready", Map.of()).body().contains("\"up\""));
    }
  }

  /** Names with a number, not those without one. */
  private Set<String> numbers(String service) {
    Set<String> into = new TreeSet<>();
    for (String line : scrape(service).split("\n")) {
      if (!line.startsWith("#") && !line.endsWith("NaN")) {
        into.add(line.split("[ {]", 2)[0]);
      }
    }
    return into;
  }

  private String scrape(String service) {
    return Http.get(rehearsal.stack.url(service) + "/q/metrics", Map.of()).body();
  }
}
