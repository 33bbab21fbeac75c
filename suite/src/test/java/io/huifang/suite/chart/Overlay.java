package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Values on top of others, as several {@code -f} of Helm would have it. */
final class Overlay {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Overlay() {}

  /** A file of the chart with further values, as text. */
  static String of(String file, String more) throws IOException {
    return YAML.writeValueAsString(of(Chart.FOLDER.resolve(file), YAML.readTree(more)));
  }

  static ObjectNode of(Path file, JsonNode more) throws IOException {
    ObjectNode base = (ObjectNode) YAML.readTree(file.toFile());
    merge(base, more);
    return base;
  }

  private static void merge(ObjectNode into, JsonNode from) {
    from.properties()
        .forEach(
            entry -> {
              if (into.get(entry.getKey()) instanceof ObjectNode below
                  && entry.getValue().isObject()) {
                merge(below, entry.getValue());
              } else {
                into.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
