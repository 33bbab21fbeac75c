package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for Prometheus as an installation gets them. */
class ChartAlertsTest {
  @TempDir Path folder;

  /** A rule about what a service tells says nothing once the service tells nothing. */
  @Test
  void everyServiceThatIsGoneIsMissed() throws Exception {
    JsonNode gone = alerts("").get("HuifangServiceGone");
    for (String service : Chart.SERVICES) {
      assertThat(gone.path("expr").asText())
          .contains("absent(huifang_database_up{application=\"" + application(service) + "\"})");
    }
    assertThat(gone.at("/labels/severity").asText()).isEqualTo("critical");
  }

  @Test
  void whoIsCalledAtNightGetsAnAddress() throws Exception {
    for (String base : new String[] {"https://docs.example.com", "https://docs.example.com/"}) {
      assertThat(alerts("runbooks: " + base))
          .hasSizeGreaterThan(10)
          .allSatisfy(
              (name, alert) ->
                  assertThat(alert.at("/annotations/runbook_url").asText())
                      .startsWith("https://docs.example.com/docs/operations.md#alert-huifang"));
    }
  }

  @Test
  void aPathThatLeadsNowhereIsLeftOut() throws Exception {
    assertThat(alerts(""))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            (name, alert) -> {
              assertThat(alert.path("annotations").has("runbook_url")).as(name).isFalse();
              assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            });
  }

  private Map<String, JsonNode> alerts(String more) throws Exception {
    String values = "prometheusRule:\n  enabled: true\n  " + more;
    Map<String, JsonNode> alerts = new LinkedHashMap<>();
    for (Manifest one : Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", values))) {
      if (one.is("PrometheusRule")) {
        for (JsonNode group : one.json().at("/spec/groups")) {
          group.path("rules").forEach(rule -> alerts.put(rule.path("alert").asText(), rule));
        }
      }
    }
    return alerts;
  }

  /** What MeterTags puts on every metric of a service. */
  private static String application(String service) throws Exception {
    Properties properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Path.of("..", service + "-service", "src/main/resources/application.properties"))) {
      properties.load(file);
    }
    return properties.getProperty("quarkus.application.name");
  }
}
