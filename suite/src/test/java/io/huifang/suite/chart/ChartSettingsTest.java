package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What single values come to. */
class ChartSettingsTest {
  private static final String LOAD = "autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 9}";
  @TempDir Path folder;

  @Test
  void onlyTheProxiesThatAreNamedAreBelieved() throws Exception {
    String named =
        "ingress: {enabled: true}\ntrustedProxies: [10.244.0.0/16, 'fd00::/8', 192.0.2.7]";
    List<JsonNode> behind = settings(named);
    assertThat(behind)
        .hasSize(4)
        .allMatch(
            one ->
                one.path("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")
                    .asText()
                    .equals("10.244.0.0/16,fd00::/8,192.0.2.7"));
    assertThat(settings("zone: Asia/Tokyo"))
        .hasSize(4)
        .noneMatch(one -> one.has("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"));
  }

  private List<JsonNode> settings(String values) throws Exception {
    return Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", values)).stream()
        .filter(one -> one.is("ConfigMap"))
        .map(one -> one.json().path("data"))
        .toList();
  }

  /** A number that an upgrade takes out of a Deployment becomes 1 at once. */
  @Test
  void autoscalingBeginsWithTheReplicasThatRun() throws Exception {
    assertThat(replicas(5, LOAD)).hasSize(4).containsOnly("5");
    assertThat(replicas(5, "autoscaling: {enabled: false}")).hasSize(4).containsOnly("2");
  }

  /** What only renders, and an installation: the autoscaler alone says how many. */
  @Test
  void whereNothingRunsNoNumberIsSet() throws Exception {
    assertThat(deployments(Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", LOAD))))
        .hasSize(4)
        .containsOnly("");
  }

  private List<String> replicas(int there, String values) throws Exception {
    return deployments(
        Chart.renderOver(there, folder, Overlay.of("ci/minimal-values.yaml", values)));
  }

  private static List<String> deployments(List<Manifest> all) {
    return all.stream()
        .filter(one -> one.is("Deployment"))
        .map(one -> one.json().at("/spec/replicas").asText())
        .toList();
  }
}
