package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm's own check, and each object against the description of its kind. */
class ChartIsValidTest {
  static List<Path> scenarios() {
    return Chart.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void lintFindsNothing(Path values, @TempDir Path copy) throws Exception {
    LintResult result = Chart.lint(values, copy);
    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyObjectIsWhatKubernetesKnows(Path values) {
    List<Manifest> manifests = Chart.render(values);
    assertThat(manifests).hasSizeGreaterThan(16);
    Set<String> seen = new HashSet<>();
    for (Manifest manifest : manifests) {
      assertThat(Kinds.violations(manifest)).as("%s of %s", manifest, values).isEmpty();
      assertThat(seen.add(manifest.toString())).as("%s occurs twice", manifest).isTrue();
      assertThat(manifest.name()).matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?").hasSizeLessThan(64);
    }
  }

  /** One wrong field anywhere in any kind of object, or this test would show nothing. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void aMisspelledFieldIsRefusedWhereverItIs(Path values) {
    for (Manifest manifest : Chart.render(values)) {
      JsonNode spec = manifest.json().has("spec") ? manifest.json().get("spec") : manifest.json();
      ((ObjectNode) spec).put("replcas", 1);
      assertThat(Kinds.violations(manifest)).as(manifest.toString()).isNotEmpty();
    }
  }

  @Test
  void wrongTypesAndMisspellingsDeepInsideAreRefused() {
    for (String wrong :
        List.of(
            "/spec/template/spec/containers/0/ports/0 containerPort \"http\"",
            "/spec/template/spec/containers/0/livenessProbe/httpGet pth \"/q\"",
            "/spec/template/spec/containers/0/securityContext readOnlyRootFileSystem true",
            "/spec/template/spec/securityContext runAsNonRoot \"yes\"",
            "/spec replicas \"2\"")) {
      String[] parts = wrong.split(" ", 3);
      Manifest deployment = first("Deployment");
      ObjectNode at = (ObjectNode) deployment.json().at(parts[0]);
      at.set(parts[1], parse(parts[2]));
      assertThat(Kinds.violations(deployment)).as(wrong).isNotEmpty();
    }
    Manifest monitor = first("ServiceMonitor");
    ((ObjectNode) monitor.json().at("/spec/endpoints/0")).put("port", 8080);
    assertThat(Kinds.violations(monitor)).isNotEmpty();
    Manifest unknown = first("Service");
    ((ObjectNode) unknown.json()).put("apiVersion", "v2");
    assertThat(Kinds.violations(unknown)).isNotEmpty();
  }

  private static Manifest first(String kind) {
    return Chart.render(Chart.FOLDER.resolve("ci/full-values.yaml")).stream()
        .filter(manifest -> manifest.is(kind))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode parse(String json) {
    return Manifest.read("{a: " + json + "}").get(0).json().get("a");
  }
}
