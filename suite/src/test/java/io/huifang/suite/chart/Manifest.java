package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** One object for Kubernetes. */
record Manifest(JsonNode json) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** All documents of a file; empty ones are left out. */
  static List<Manifest> read(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      List<Manifest> manifests = new ArrayList<>();
      documents.forEachRemaining(
          document -> {
            if (document.isObject()) {
              manifests.add(new Manifest(document));
            }
          });
      return manifests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String kind() {
    return json.path("kind").asText();
  }

  String apiVersion() {
    return json.path("apiVersion").asText();
  }

  String name() {
    return json.at("/metadata/name").asText();
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  /** What selects its pods: a Deployment's or policy's match labels, a Service's selector. */
  JsonNode selector() {
    JsonNode selector = json.at("/spec/selector");
    if (is("NetworkPolicy")) {
      return json.at("/spec/podSelector/matchLabels");
    }
    return selector.has("matchLabels") ? selector.get("matchLabels") : selector;
  }

  /** The pod that it makes, or is; missing for all other kinds. */
  JsonNode pod() {
    return is("Pod") ? json : json.at("/spec/template");
  }

  boolean hasPod() {
    return pod().has("spec") && pod().at("/spec/containers").isArray();
  }

  List<JsonNode> containers() {
    List<JsonNode> all = new ArrayList<>();
    pod().at("/spec/containers").forEach(all::add);
    pod().at("/spec/initContainers").forEach(all::add);
    return all;
  }

  /** Whether a selector takes the pods of this manifest. */
  boolean podMatches(JsonNode labels) {
    JsonNode mine = pod().at("/metadata/labels");
    return !labels.isEmpty()
        && labels.properties().stream()
            .allMatch(label -> label.getValue().equals(mine.get(label.getKey())));
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
