package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of all values, made of values.yaml with its comments and of its schema. */
final class ValuesReference {
  private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z]+):(?: (.*))?$");
  private final JsonNode schema;

  ValuesReference() {
    try {
      schema = new ObjectMapper().readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Description of each key that has one, by its path. */
  static Map<String, String> descriptions() {
    Map<String, String> all = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    StringBuilder comment = new StringBuilder();
    try {
      for (String line : Files.readAllLines(Chart.FOLDER.resolve("values.yaml"))) {
        Matcher key = KEY.matcher(line);
        if (line.strip().startsWith("#")) {
          String text = line.strip().substring(1).strip();
          if (text.startsWith("-- ")) {
            comment.setLength(0);
            text = text.substring(3);
          }
          comment.append(comment.isEmpty() ? "" : " ").append(text);
        } else if (key.matches()) {
          while (path.size() > key.group(1).length() / 2) {
            path.removeLast();
          }
          path.addLast(key.group(2));
          all.put(String.join(".", path), comment.toString());
          comment.setLength(0);
        } else {
          comment.setLength(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  String markdown() {
    StringBuilder text =
        new StringBuilder(
            """
            # Values of the chart
            Made of [values.yaml](../k8s/huifang/values.yaml) and its schema by `ValuesReferenceTest` (`-Dcontracts.update=true`). What is not
            listed here is refused. `services.*` stands for `services.ticket`, `.survey`, `.escalation` and `.kpi`, which have the same.
            How they belong together: [k8s/README.md](../k8s/README.md).

            | value | what | type | default |
            |---|---|---|---|
            """);
    rows("", Chart.values(), schema, descriptions(), text);
    return text.toString();
  }

  private void rows(
      String path, JsonNode value, JsonNode rule, Map<String, String> what, StringBuilder text) {
    value
        .properties()
        .forEach(
            entry -> {
              String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
              if (key.matches("services\\.(survey|escalation|kpi)")) {
                return;
              }
              JsonNode below = resolve(rule.path("properties").path(entry.getKey()));
              boolean section =
                  entry.getValue().isObject()
                      && below.has("properties")
                      && !key.endsWith("esources");
              if (section) {
                String about = what.getOrDefault(key, "");
                if (!about.isEmpty()) {
                  text.append("| **`%s`** | %s | | |%n".formatted(shown(key), about));
                }
                rows(key, entry.getValue(), below, what, text);
              } else {
                text.append(
                    "| `%s` | %s | %s | `%s` |%n"
                        .formatted(
                            shown(key),
                            what.getOrDefault(key, "").replace("|", "\\|"),
                            type(below).replace("|", "\\|"),
                            shown(entry.getValue().toString()).replace("|", "\\|")));
              }
            });
  }

  private static String shown(String text) {
    return text.replace("services.ticket", "services.*").replace("ticket-service", "*-service");
  }

  private static String type(JsonNode rule) {
    if (rule.has("enum")) {
      return java.util.stream.StreamSupport.stream(rule.get("enum").spliterator(), false)
          .map(one -> "`" + one.asText() + "`")
          .collect(Collectors.joining(", "));
    }
    if (rule.has("oneOf")) {
      return java.util.stream.StreamSupport.stream(rule.get("oneOf").spliterator(), false)
          .map(ValuesReference::type)
          .collect(Collectors.joining(" or "));
    }
    String type = rule.path("type").asText();
    if (rule.has("minimum") || rule.has("maximum")) {
      type += " from " + rule.path("minimum").asText("");
      type += rule.has("maximum") ? " to " + rule.get("maximum").asText() : "";
    }
    return type;
  }

  JsonNode resolve(JsonNode rule) {
    return rule.has("$ref") ? schema.at(rule.get("$ref").asText().substring(1)) : rule;
  }

  JsonNode schema() {
    return schema;
  }
}
