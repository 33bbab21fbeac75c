package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The chart of this checkout, rendered by Helm itself. */
final class Chart {
  static final Path FOLDER = Path.of("..", "k8s", "huifang").toAbsolutePath().normalize();
  static final List<String> SERVICES = List.of("ticket", "survey", "escalation", "kpi");
  private static final String KUBERNETES = "1.31.0";
  private static final YAMLMapper YAML = new YAMLMapper();

  /**
   * What Helm calls a hook, the jobs that migrate and the pod of the test, is not in what this Helm
   * renders. In this copy they are objects like all others, and no Deployment is there before.
   */
  private static final Path WITH_HOOKS = withHooks();

  private Chart() {}

  /** Every file of values that the chart brings, those for continuous integration included. */
  static List<Path> scenarios() {
    try (Stream<Path> examples = Files.list(FOLDER);
        Stream<Path> ci = Files.list(FOLDER.resolve("ci"))) {
      return Stream.concat(
              examples.filter(path -> path.getFileName().toString().startsWith("values-")), ci)
          .filter(path -> path.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Manifest> render(Path values) {
    return Manifest.read(template(values));
  }

  static List<Manifest> renderText(Path folder, String values) throws IOException {
    return render(Files.writeString(Files.createTempFile(folder, "values", ".yaml"), values));
  }

  /**
   * As an upgrade of what runs would render it.
   *
   * @param replicas of every Deployment that is there
   */
  static List<Manifest> renderOver(int replicas, Path folder, String values) throws IOException {
    Path chart = copy(folder.resolve("huifang"));
    Path file = chart.resolve("templates/deployment.yaml");
    String there = "dict \"spec\" (dict \"replicas\" " + replicas + ") }}";
    Files.writeString(file, lookedUp(Files.readString(file), there));
    return Manifest.read(template(chart, Files.writeString(folder.resolve("values.yaml"), values)));
  }

  /** What Helm would ask a cluster for, which this one does even where it only renders. */
  private static String lookedUp(String template, String found) {
    return template.replaceAll("lookup \"apps/v1\" .*\\) }}", found);
  }

  static String template(Path values) {
    return template(WITH_HOOKS, values);
  }

  private static String template(Path chart, Path values) {
    return new Helm(chart)
        .template()
        .withName("huifang")
        .withNamespace("care")
        .withKubeVersion(KUBERNETES)
        .withValuesFile(values)
        .call();
  }

  /**
   * Lints with these values. The command takes none, so a copy of the chart gets them for its own.
   *
   * @param copy an empty folder
   */
  static LintResult lint(Path values, Path copy) throws IOException {
    Path chart = copy(copy.resolve("huifang"));
    Path own = chart.resolve("values.yaml");
    YAML.writeValue(own.toFile(), Overlay.of(own, YAML.readTree(values.toFile())));
    return new Helm(chart).lint().strict().call();
  }

  static JsonNode values() {
    try {
      return YAML.readTree(FOLDER.resolve("values.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path withHooks() {
    try {
      Path chart = copy(Files.createDirectories(Path.of("target", "chart")).resolve("huifang"));
      try (Stream<Path> files = Files.walk(chart.resolve("templates"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          Files.writeString(
              file, lookedUp(text.replace("helm.sh/hook:", "checked/hook:"), "dict }}"));
        }
      }
      return chart.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return to;
  }
}
