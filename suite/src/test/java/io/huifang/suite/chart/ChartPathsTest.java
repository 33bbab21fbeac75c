package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingress and routes let people in where a service has pages, and nowhere else. */
class ChartPathsTest {
  @TempDir Path folder;

  private static final Pattern ROOT = Pattern.compile("(?m)^@Path\\(\"/?([^/\"{]*)[^\"]*\"\\)");
  private static final Set<String> INSIDE = Set.of("/events");

  @Test
  void everyPageCanBeReachedAndOperationCannot() throws Exception {
    List<Manifest> all = Chart.render(Chart.FOLDER.resolve("ci/full-values.yaml"));
    for (String service : Chart.SERVICES) {
      Set<String> ingress = new TreeSet<>();
      Set<String> route = new TreeSet<>();
      for (Manifest one : all) {
        if (one.is("Ingress") && one.name().equals("huifang-" + service)) {
          one.json().findValues("path").forEach(path -> ingress.add(path.asText()));
        }
        if (one.is("HTTPRoute") && one.name().equals("huifang-" + service)) {
          one.json().findValues("value").forEach(path -> route.add(path.asText()));
        }
      }
      assertThat(ingress).isEqualTo(route).contains("/");
      for (String path : paths(service)) {
        assertThat(ingress.contains(path))
            .as(service + " " + path)
            .isEqualTo(!INSIDE.contains(path));
      }
      assertThat(ingress).doesNotContain("/q", "/q/metrics", "/events");
    }
  }

  /** With a gateway and no ingress people reach the login, too. */
  @Test
  void aTrialBehindAGatewayHasARouteToItsLogin() throws Exception {
    String gateway =
        "gateway: {enabled: true, parentRefs: [{name: public}]}\ningress: {enabled: %s}";
    Map<String, Set<String>> ways = new TreeMap<>();
    for (boolean ingress : List.of(false, true)) {
      for (Manifest one :
          Chart.renderText(folder, Overlay.of("values-trial.yaml", gateway.formatted(ingress)))) {
        assertThat(ingress || !one.is("Ingress")).isTrue();
        if (one.name().equals("huifang-keycloak") && (one.is("HTTPRoute") || one.is("Ingress"))) {
          Set<String> paths = ways.computeIfAbsent(one.kind(), kind -> new TreeSet<>());
          one.json().findValues("value").forEach(path -> paths.add(path.asText()));
          one.json().findValues("path").forEach(path -> paths.add(path.asText()));
          paths.remove("");
          assertThat(one.json().toString()).contains("\"login.care.example.com\"");
        }
      }
    }
    assertThat(ways).containsOnlyKeys("HTTPRoute", "Ingress");
    assertThat(ways.get("HTTPRoute")).isEqualTo(ways.get("Ingress")).contains("/realms");
  }

  /** First parts of everything that the service serves: its resources, its settings, its files. */
  private static Set<String> paths(String service) throws Exception {
    Set<String> paths = new TreeSet<>();
    Path module = Path.of("..", service + "-service");
    for (Path sources :
        List.of(module.resolve("src/main/java"), Path.of("../platform/src/main/java"))) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          Matcher root = ROOT.matcher(Files.readString(file));
          while (root.find()) {
            paths.add("/" + root.group(1));
          }
        }
      }
    }
    Properties properties = new Properties();
    try (Reader text =
        Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
      properties.load(text);
    }
    List<String> named = new ArrayList<>();
    named.addAll(List.of(properties.getProperty("huifang.pages.paths", "").split(",")));
    named.addAll(List.of(properties.getProperty("huifang.door.open", "").split(",")));
    named.stream().filter(one -> !one.isBlank()).forEach(one -> paths.add(first(one)));
    if (!service.equals("ticket") && !service.equals("survey")) {
      // Switched on where something can be imported.
      paths.remove("/imports");
    }
    return paths;
  }

  private static String first(String path) {
    return "/" + path.strip().split("/")[1];
  }
}
