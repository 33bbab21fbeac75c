package io.huifang.suite.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alerts and dashboards of the chart, read as they are. */
public final class WatchFiles {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FILES = ROOT.resolve("k8s/huifang/files");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:huifang|http|agroal|jvm)_[a-z0-9_]+)");
  private static final Pattern OF_ALL = Pattern.compile("(?m)^\\| (`huifang_[^|]*) \\| all \\|");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)\\s+expr: '(.*)'");
  private static final Pattern RUNBOOK = Pattern.compile("runbook_url: (\\S+)");

  private WatchFiles() {}

  /** The expression of each alert by its name. */
  public static Map<String, String> alerts() {
    Map<String, String> alerts = new LinkedHashMap<>();
    Matcher found = ALERT.matcher(rules());
    while (found.find()) {
      alerts.put(found.group(1), found.group(2).replace("''", "'"));
    }
    return alerts;
  }

  /** Where the alerts lead, in their order. */
  public static List<String> runbooks() {
    return RUNBOOK.matcher(rules()).results().map(found -> found.group(1)).toList();
  }

  /** The expressions of a dashboard, by its file. */
  public static Map<String, List<String>> dashboards() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(FILES.resolve("dashboards"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode board = new ObjectMapper().readTree(Files.readString(file));
        List<String> expressions = new ArrayList<>(board.findValuesAsText("expr"));
        for (JsonNode variable : board.at("/templating/list")) {
          expressions.add(variable.path("query").asText());
        }
        all.put(file.getFileName().toString(), expressions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** All metrics that are named in alerts and dashboards. */
  public static Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    Stream.concat(alerts().values().stream(), dashboards().values().stream().flatMap(List::stream))
        .flatMap(expression -> METRIC.matcher(expression).results())
        .forEach(found -> metrics.add(found.group(1)));
    return metrics;
  }

  /** All metrics of which operators read that every service has them. */
  public static Set<String> metricsOfAll() {
    Set<String> metrics = new TreeSet<>();
    OF_ALL
        .matcher(operations())
        .results()
        .flatMap(row -> METRIC.matcher(row.group(1)).results())
        .forEach(found -> metrics.add(found.group(1)));
    return metrics;
  }

  /** What operators read. */
  public static String operations() {
    return read(ROOT.resolve("docs/operations.md"));
  }

  private static String rules() {
    return read(FILES.resolve("alerts/huifang.yaml"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
