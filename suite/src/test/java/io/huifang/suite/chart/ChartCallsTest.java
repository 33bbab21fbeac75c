package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Network policies let through exactly the calls that the architecture lists. */
class ChartCallsTest {
  /** With a port of its own for everything outside, by which it is known here. */
  private static final String VALUES =
      """
      identity: {issuer: "https://login.example.com:8443/realms/huifang"}
      smtp: {port: 2587}
      tracing: {endpoint: "http://collector.monitoring:4318"}
      services:
        ticket:
          database: {url: "jdbc:postgresql://db-rw:5433/ticket"}
          env: [{name: HUIFANG_TICKET_IMAP_HOST, value: mail.example.com}]
        survey: {database: {url: "jdbc:postgresql://db-rw:5433/survey"}}
        escalation: {database: {url: "jdbc:postgresql://db-rw:5433/escalation"}}
        kpi: {database: {url: "jdbc:postgresql://db-rw:5433/kpi?ssl=true"}}
      networkPolicy:
        enabled: true
        from: []
        ingressController: [{namespaceSelector: {matchLabels: {name: ingress controller}}}]
        prometheus: [{namespaceSelector: {matchLabels: {name: Prometheus}}}]
        database: [{ipBlock: {cidr: 10.1.0.0/16}}]
      """;

  private static final Map<Integer, String> OUTSIDE =
      Map.of(
          53, "names",
          5433, "database",
          8443, "identity provider",
          2587, "mail server",
          4318, "collector",
          443, "the web",
          993, "mailbox");

  @TempDir Path folder;

  private final Set<String> out = new TreeSet<>();
  private final Set<String> in = new TreeSet<>();

  @Test
  void exactlyTheCallsOfTheArchitectureGoThrough() throws Exception {
    List<Manifest> all = Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", VALUES));
    Map<String, Manifest> policies = new TreeMap<>();
    for (Manifest policy : all) {
      if (policy.is("NetworkPolicy")) {
        assertThat(Manifest.texts(policy.json().at("/spec/policyTypes")))
            .containsExactly("Ingress", "Egress");
        policies.put(policy.selector().path("app.kubernetes.io/component").asText(), policy);
        assertThat(all).as(policy.toString()).anyMatch(one -> one.podMatches(policy.selector()));
      }
    }
    assertThat(policies.keySet())
        .containsExactlyInAnyOrder("ticket", "survey", "escalation", "kpi", "migration");
    policies.forEach(this::collect);

    Set<String> table = CallTable.read();
    assertThat(table).hasSizeGreaterThan(40);
    Set<String> allowed = new TreeSet<>();
    for (String call : out) {
      // Among ourselves both sides have to agree.
      String to = call.substring(call.indexOf("-> ") + 3);
      if (!Chart.SERVICES.contains(to) || in.contains(call)) {
        allowed.add(call);
      }
    }
    in.stream().filter(call -> !policies.containsKey(from(call))).forEach(allowed::add);
    assertThat(allowed).isEqualTo(table);
    assertThat(in).allMatch(call -> !policies.containsKey(from(call)) || out.contains(call));
  }

  private static String from(String call) {
    return call.substring(0, call.indexOf(" -> "));
  }

  private void collect(String service, Manifest policy) {
    for (JsonNode rule : policy.json().at("/spec/egress")) {
      for (JsonNode port : rule.path("ports")) {
        String outside = OUTSIDE.get(port.path("port").asInt());
        if (outside != null) {
          out.add(service + " -> " + outside);
        } else {
          assertThat(rule.path("to").isEmpty()).as(rule.toString()).isFalse();
          rule.path("to").forEach(peer -> out.add(service + " -> " + name(peer)));
        }
      }
    }
    for (JsonNode rule : policy.json().at("/spec/ingress")) {
      assertThat(rule.path("from").isEmpty()).as(rule.toString()).isFalse();
      assertThat(rule.at("/ports/0/port").asText()).isEqualTo("http");
      rule.path("from").forEach(peer -> in.add(name(peer) + " -> " + service));
    }
  }

  private static String name(JsonNode peer) {
    JsonNode pod = peer.at("/podSelector/matchLabels/app.kubernetes.io~1component");
    return pod.asText(peer.at("/namespaceSelector/matchLabels/name").asText("nobody known"));
  }
}
