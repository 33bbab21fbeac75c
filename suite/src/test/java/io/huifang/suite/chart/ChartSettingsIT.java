package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chart, the manifests that the build generates, and the code agree about what a service needs.
 */
class ChartSettingsIT {
  private static final Map<String, CodeConfig> CODE = new HashMap<>();

  static List<Path> scenarios() {
    return Chart.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theChartSetsWhatTheCodeNeedsAndNothingThatItDoesNotKnow(Path values) throws Exception {
    List<Manifest> all = Chart.render(values);
    for (Manifest pod : all) {
      String service = serviceOf(pod);
      if (!service.isEmpty()) {
        check(service, variables(pod, all), pod + " of " + values, pod.is("Deployment"));
      }
    }
  }

  @Test
  void soDoTheGeneratedManifests() throws Exception {
    for (String service : Chart.SERVICES) {
      List<Manifest> all = generated(service);
      Manifest pod = all.stream().filter(Manifest::hasPod).findFirst().orElseThrow();
      check(service, variables(pod, all), "generated " + service, true);
      for (Manifest manifest : all) {
        assertThat(Kinds.violations(manifest)).as(manifest.toString()).isEmpty();
      }
    }
  }

  /** Or the tests above would show nothing. */
  @Test
  void aMisspelledVariableIsFound() throws Exception {
    assertThat(code("ticket").knows("HUIFANG_OUTBOX_BATCH")).isTrue();
    assertThat(code("ticket").knows("HUIFANG_OUTBOX_BACH")).isFalse();
    assertThat(code("ticket").knows("QUARKUS_HTTP_PROT")).isFalse();
    // Settled when the service was built: set later, it does nothing.
    assertThat(code("ticket").knows("QUARKUS_SMALLRYE_OPENAPI_PATH")).isFalse();
    assertThat(new ServiceConfig("kpi").needed())
        .contains(Set.of("HUIFANG_MAIL_FROM", "HUIFANG_SMTP_FROM"))
        .anyMatch(one -> one.contains("HUIFANG_SESSION_SECRET"));
  }

  @Test
  void chartAndGeneratedManifestsAgree() throws Exception {
    List<Manifest> chart = Chart.render(Chart.FOLDER.resolve("ci/minimal-values.yaml"));
    for (String service : Chart.SERVICES) {
      Manifest ours =
          chart.stream()
              .filter(one -> one.is("Deployment") && serviceOf(one).equals(service))
              .findFirst()
              .orElseThrow();
      List<Manifest> generated = generated(service);
      Manifest theirs =
          generated.stream().filter(one -> one.is("Deployment")).findFirst().orElseThrow();
      JsonNode mine = ours.containers().get(0);
      JsonNode built = theirs.containers().get(0);
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        assertThat(mine.at("/" + probe + "/httpGet/path"))
            .as(service + " " + probe)
            .isEqualTo(built.at("/" + probe + "/httpGet/path"));
        for (String number : List.of("periodSeconds", "timeoutSeconds", "failureThreshold")) {
          assertThat(mine.path(probe).path(number))
              .as("%s %s %s", service, probe, number)
              .isEqualTo(built.path(probe).path(number));
        }
      }
      for (String field : List.of("resources", "ports", "securityContext")) {
        assertThat(mine.path(field)).as(service + " " + field).isEqualTo(built.path(field));
      }
      JsonNode security = ours.pod().at("/spec/securityContext");
      assertThat(theirs.pod().at("/spec/securityContext")).as(service).isEqualTo(security);
      assertThat(variables(ours, chart)).containsAll(variables(theirs, generated));
      assertThat(theirs.selector().toString()).doesNotContain("version");
    }
  }

  private static void check(String service, Set<String> set, String what, boolean serves)
      throws Exception {
    ServiceConfig config = new ServiceConfig(service);
    for (String variable : set) {
      assertThat(config.variables().contains(variable) || code(service).knows(variable))
          .as("%s in %s is known to nobody", variable, what)
          .isTrue();
    }
    if (serves) {
      for (Set<String> one : config.needed()) {
        assertThat(one).as(what + " sets none of " + one).anyMatch(set::contains);
      }
    }
  }

  private static CodeConfig code(String service) throws Exception {
    CodeConfig known = CODE.get(service);
    if (known == null) {
      known = new CodeConfig(Path.of("..", service + "-service", "target", "quarkus-app"));
      CODE.put(service, known);
    }
    return known;
  }

  private static List<Manifest> generated(String service) throws Exception {
    return Manifest.read(
        Files.readString(
            Path.of("..", service + "-service", "target", "kubernetes", "kubernetes.yml")));
  }

  /** The service whose image runs in it, also in the job that migrates; empty for all else. */
  private static String serviceOf(Manifest manifest) {
    if (!manifest.hasPod()) {
      return "";
    }
    String image = manifest.containers().get(0).path("image").asText();
    return Chart.SERVICES.stream()
        .filter(service -> image.contains("/" + service + "-service:"))
        .findFirst()
        .orElse("");
  }

  private static Set<String> variables(Manifest pod, List<Manifest> all) {
    Set<String> names = new TreeSet<>();
    JsonNode container = pod.containers().get(0);
    for (JsonNode variable : container.path("env")) {
      assertThat(names.add(variable.path("name").asText())).as("twice: " + variable).isTrue();
    }
    for (JsonNode from : container.path("envFrom")) {
      String map = "ConfigMap " + from.at("/configMapRef/name").asText();
      all.stream()
          .filter(one -> one.toString().equals(map))
          .forEach(one -> one.json().path("data").fieldNames().forEachRemaining(names::add));
    }
    return names;
  }
}
