package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should have to look for in a manifest. */
class ChartIsSafeTest {
  /**
   * What earlier releases called their objects: a selector of them that changed could not be
   * upgraded.
   */
  private static final Path NAMES =
      Path.of(
          "src", "test", "resources", "io", "huifang", "suite", "chart", "selectors-of-0.1.0.txt");

  static List<Path> scenarios() {
    return Chart.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noPodIsRootOrMayWriteOrAsksForMore(Path values) {
    List<Manifest> pods = Chart.render(values).stream().filter(Manifest::hasPod).toList();
    assertThat(pods).hasSizeGreaterThan(4);
    for (Manifest manifest : pods) {
      JsonNode spec = manifest.pod().get("spec");
      String what = manifest + " of " + values;
      assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).as(what).isTrue();
      assertThat(spec.at("/securityContext/runAsUser").asInt()).as(what).isPositive();
      assertThat(spec.at("/securityContext/seccompProfile/type").asText())
          .as(what)
          .isEqualTo("RuntimeDefault");
      assertThat(spec.path("automountServiceAccountToken").asBoolean(true)).as(what).isFalse();
      for (String shared : List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
        assertThat(spec.has(shared)).as(what).isFalse();
      }
      spec.path("volumes").forEach(volume -> assertThat(volume.has("hostPath")).isFalse());
      for (JsonNode container : manifest.containers()) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).as(what).isFalse();
        assertThat(security.path("privileged").asBoolean(false)).as(what).isFalse();
        assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(security.at("/capabilities").has("add")).as(what).isFalse();
        // The Keycloak of a trial builds itself when it starts.
        boolean trial = container.path("name").asText().equals("keycloak");
        assertThat(security.path("readOnlyRootFilesystem").asBoolean(false))
            .as(what)
            .isEqualTo(!trial);
        assertThat(container.at("/resources/requests/memory").isMissingNode()).as(what).isFalse();
        assertThat(container.at("/resources/limits/memory").isMissingNode()).as(what).isFalse();
      }
    }
  }

  /** A variable that is called like a secret has its value from one, and nobody renders secrets. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void noManifestHasTheValueOfASecret(Path values) {
    for (Manifest manifest : Chart.render(values)) {
      assertThat(manifest.is("Secret")).as(manifest.toString()).isFalse();
      for (JsonNode container : manifest.containers()) {
        for (JsonNode variable : container.path("env")) {
          assertThat(variable.has("value") && isSecret(variable.path("name").asText()))
              .as("%s in %s", variable, manifest)
              .isFalse();
        }
      }
      if (manifest.is("ConfigMap")) {
        manifest
            .json()
            .path("data")
            .fieldNames()
            .forEachRemaining(key -> assertThat(isSecret(key)).as(key).isFalse());
      }
    }
  }

  private static boolean isSecret(String name) {
    return name.toUpperCase(Locale.ROOT).matches(".*(SECRET|PASSWORD|TOKEN|CREDENTIAL).*");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyPortOfAServiceIsOneOfItsPods(Path values) {
    List<Manifest> all = Chart.render(values);
    List<Manifest> services = all.stream().filter(one -> one.is("Service")).toList();
    assertThat(services).hasSizeGreaterThanOrEqualTo(4);
    for (Manifest service : services) {
      List<Manifest> pods =
          all.stream().filter(one -> one.hasPod() && one.podMatches(service.selector())).toList();
      assertThat(pods).as(service.toString()).hasSize(1);
      Set<String> ports = new TreeSet<>();
      pods.get(0)
          .containers()
          .forEach(one -> one.path("ports").forEach(port -> ports.add(port.path("name").asText())));
      for (JsonNode port : service.json().at("/spec/ports")) {
        assertThat(ports).as(service.toString()).contains(port.path("targetPort").asText());
      }
    }
  }

  /** What an object names beside itself is there, too. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsNamedExists(Path values) {
    List<Manifest> all = Chart.render(values);
    Set<String> there = all.stream().map(Manifest::toString).collect(Collectors.toSet());
    for (Manifest manifest : all) {
      if (manifest.hasPod()) {
        String account = manifest.pod().at("/spec/serviceAccountName").asText("default");
        assertThat(account.equals("default") || there.contains("ServiceAccount " + account))
            .as("%s of %s", account, manifest)
            .isTrue();
        for (JsonNode container : manifest.containers()) {
          container
              .path("envFrom")
              .forEach(
                  from ->
                      assertThat(there)
                          .contains("ConfigMap " + from.at("/configMapRef/name").asText()));
        }
      }
      if (manifest.is("HorizontalPodAutoscaler")) {
        assertThat(there)
            .contains("Deployment " + manifest.json().at("/spec/scaleTargetRef/name").asText());
      }
      manifest
          .json()
          .findValues("backendRefs")
          .forEach(
              refs ->
                  refs.forEach(
                      ref -> assertThat(there).contains("Service " + ref.path("name").asText())));
      if (manifest.is("PodDisruptionBudget")) {
        assertThat(all)
            .filteredOn(one -> one.is("Deployment") && one.podMatches(manifest.selector()))
            .hasSize(1);
      }
    }
  }

  @Test
  void deploymentsAndServicesKeepTheNamesAndSelectorsOfEarlierReleases() throws Exception {
    Set<String> now = new TreeSet<>();
    for (String scenario : List.of("full", "minimal", "single")) {
      for (Manifest one : Chart.render(Chart.FOLDER.resolve("ci/" + scenario + "-values.yaml"))) {
        if (one.is("Deployment") || one.is("Service") || one.is("PodDisruptionBudget")) {
          now.add(scenario + " " + one + " " + one.selector());
        }
      }
    }
    List<String> before = new ArrayList<>(Files.readAllLines(NAMES));
    assertThat(before).hasSize(32);
    assertThat(now).containsAll(before);
    assertThat(now).noneMatch(line -> line.contains("version"));
  }

  /** The trial installs with what the script beside the chart prints. */
  @Test
  void everySecretOfATrialIsMade() throws Exception {
    Process script =
        new ProcessBuilder(Chart.FOLDER.resolveSibling("make-secrets").toString()).start();
    String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).isZero();
    Set<String> made = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    for (Manifest secret : Manifest.read(printed)) {
      assertThat(Kinds.violations(secret)).isEmpty();
      for (var entry : secret.json().path("stringData").properties()) {
        made.add(secret.name() + "/" + entry.getKey());
        if (!entry.getKey().equals("username")) {
          assertThat(entry.getValue().asText()).hasSizeGreaterThanOrEqualTo(24);
          assertThat(values.add(entry.getValue().asText())).as(entry.getKey()).isTrue();
        }
      }
    }
    Set<String> needed = new TreeSet<>();
    for (Manifest manifest : Chart.render(Chart.FOLDER.resolve("values-trial.yaml"))) {
      for (JsonNode key : manifest.json().findValues("secretKeyRef")) {
        needed.add(key.path("name").asText() + "/" + key.path("key").asText());
      }
    }
    assertThat(made).containsAll(needed);
  }
}
