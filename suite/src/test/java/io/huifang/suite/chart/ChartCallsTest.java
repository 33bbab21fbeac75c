package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
          env: [{name: HUIFANG_TICKET_IMAP_HOST, value: mail.example.com}, {name: HUIFANG_TICKET_IMAP_PORT, value: "1993"}]
        survey: {database: {url: "jdbc:postgresql://db-rw:5433/survey"}}
        escalation: {database: {url: "jdbc:postgresql://db-rw:5433/escalation"}}
        kpi: {database: {url: "jdbc:postgresql://db-rw:5433/kpi?ssl=true"}}
      networkPolicy:
        enabled: true
        from: []
        ingressController: [{namespaceSelector: {matchLabels: {name: ingress controller}}}]
        prometheus: [{namespaceSelector: {matchLabels: {name: Prometheus}}}]
        database: [{ipBlock: {cidr: 10.1.0.0/16}}]
        identity: [{ipBlock: {cidr: 203.0.113.10/32}}]
        smtp: [{ipBlock: {cidr: 203.0.113.11/32}}]
        mailbox: [{ipBlock: {cidr: 203.0.113.12/32}}]
      """;

  private static final Map<Integer, String> OUTSIDE =
      Map.of(
          53, "names",
          5433, "database",
          8443, "identity provider",
          2587, "mail server",
          4318, "collector",
          443, "the web",
          1993, "mailbox");

  /** Keys of addresses that a service calls. */
  private static final Pattern CALL =
      Pattern.compile("huifang\\.(?:outbox\\.subscribers\\.(\\w+)\\.url|siblings\\.(\\w+)-url)");

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

  /** What stands before it is as narrow: another way to port 443 would make it worth nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"values-production-small.yaml", "values-production-large.yaml"})
  void theWebIsOpenAsFarAsItsValueSays(String file) throws Exception {
    String web = "networkPolicy: {web: {enabled: %s, except: [10.0.0.0/8, 100.64.0.0/10]}}";

    assertThat(wideWays(Overlay.of(file, web.formatted(false)))).isEmpty();
    Map<String, String> open = wideWays(Overlay.of(file, web.formatted(true)));
    assertThat(open.keySet()).containsExactlyInAnyOrder("ticket", "survey", "escalation");
    assertThat(open.values())
        .allMatch(rule -> rule.contains("\"except\":[\"10.0.0.0/8\",\"100.64.0.0/10\"]"));
  }

  /** By service the rules that let out to any address at port 443. */
  private Map<String, String> wideWays(String values) throws Exception {
    Map<String, String> wide = new TreeMap<>();
    for (Manifest policy : Chart.renderText(folder, values)) {
      for (JsonNode rule : policy.json().at("/spec/egress")) {
        boolean everywhere =
            rule.path("to").isEmpty() || rule.path("to").toString().contains("\"0.0.0.0/0\"");
        if (everywhere && rule.path("ports").toString().contains("443")) {
          wide.merge(
              policy.selector().path("app.kubernetes.io/component").asText(),
              rule.toString(),
              (one, other) -> one + other);
        }
      }
    }
    return wide;
  }

  @Test
  void eachTargetHasItsOwnPeers() throws Exception {
    String all =
        Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", VALUES)).stream()
            .filter(one -> one.toString().equals("NetworkPolicy huifang-ticket"))
            .map(one -> one.json().at("/spec/egress").toString())
            .findFirst()
            .orElseThrow();
    for (String way : List.of("8443 203.0.113.10", "2587 203.0.113.11", "1993 203.0.113.12")) {
      String[] parts = way.split(" ");
      assertThat(all)
          .contains(
              "{\"ports\":[{\"port\":%s,\"protocol\":\"TCP\"}],\"to\":[{\"ipBlock\":{\"cidr\":\"%s/32\"}}]}"
                  .formatted(parts[0], parts[1]));
    }
  }

  /** Not through the ingress, where the policy would have to let them out to the world. */
  @Test
  void addressesOfSiblingsAreThoseOfTheirServices() throws Exception {
    List<Manifest> all = Chart.render(Chart.FOLDER.resolve("ci/minimal-values.yaml"));
    int found = 0;
    for (String service : Chart.SERVICES) {
      JsonNode settings =
          all.stream()
              .filter(one -> one.toString().equals("ConfigMap huifang-" + service))
              .findFirst()
              .orElseThrow()
              .json()
              .path("data");
      for (String key : new ServiceConfig(service).keys()) {
        Matcher call = CALL.matcher(key);
        if (call.matches()) {
          String sibling = Objects.requireNonNullElse(call.group(1), call.group(2));
          assertThat(settings.path(ServiceConfig.variable(key)).asText())
              .as(service + " " + key)
              .startsWith("http://huifang-" + sibling + ":8080");
          found++;
        }
      }
    }
    assertThat(found).isEqualTo(14);
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
