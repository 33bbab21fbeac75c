package io.huifang.suite.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a service says about itself, as it runs. */
final class OpenApi {
  static final String[] SERVICES = {"ticket", "survey", "escalation", "kpi"};
  private final JsonNode document;

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  static List<Operation> of(String base) {
    Http.Answer answer = Http.get(base + "/q/openapi?format=json", Map.of());
    try {
      return new OpenApi(new ObjectMapper().readTree(answer.body())).operations();
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        one ->
                            found.add(
                                new Operation(
                                    one.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    one.getValue(),
                                    this))));
    return found;
  }

  /** A schema with its reference followed. */
  JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : resolve(document.at(reference.substring(1)));
  }

  /** One method on one path. */
  record Operation(String method, String path, JsonNode spec, OpenApi api) {

    Set<String> roles() {
      Set<String> roles = new HashSet<>();
      spec.path("security")
          .forEach(way -> way.forEach(list -> list.forEach(r -> roles.add(r.asText()))));
      return roles;
    }

    List<String> parameters(String in) {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : spec.path("parameters")) {
        if (parameter.path("in").asText().equals(in)) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    /** Empty for an operation without a body. */
    String mediaType() {
      var types = spec.at("/requestBody/content").fieldNames();
      return types.hasNext() ? types.next() : "";
    }

    JsonNode bodySchema() {
      return api.resolve(spec.at("/requestBody/content").path(mediaType()).path("schema"));
    }

    /** The path with every parameter replaced by the same text. */
    String at(String id) {
      return path.replace("{n}", "0").replaceAll("\\{[^}]+}", id);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
