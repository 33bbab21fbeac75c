package io.huifang.suite.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes a good body from a schema, and from that every bad one that comes to mind. */
final class BadBodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  // half a character survives only as an escape
  private static final ObjectMapper WRITER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final String LONG = "长".repeat(100_000);
  private final OpenApi api;
  private final List<Bad> made = new ArrayList<>();
  private JsonNode root = JSON.objectNode();

  private BadBodies(OpenApi api) {
    this.api = api;
  }

  /**
   * A body to send.
   *
   * @param refused whether nothing but a refusal is right; else anything is but a failure of ours
   */
  record Bad(String what, String body, boolean refused) {}

  static List<Bad> of(OpenApi.Operation operation) {
    BadBodies bodies = new BadBodies(operation.api());
    for (String text : new String[] {"", "null", "[]", "{", "\"x\"", "7", "{}x"}) {
      bodies.made.add(new Bad("body " + text, text, true));
    }
    bodies.made.add(new Bad("body {}", "{}", false));
    bodies.root = bodies.good(operation.bodySchema(), 0);
    if (bodies.root instanceof ObjectNode object) {
      bodies.swap(v -> object.set("surely not a field", v), "unknown field", TextNode.valueOf("x"));
      object.remove("surely not a field");
      bodies.walk(operation.bodySchema(), bodies.root, "");
    }
    return bodies.made;
  }

  private JsonNode good(JsonNode raw, int depth) {
    JsonNode schema = api.resolve(raw);
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    switch (schema.path("type").asText()) {
      case "integer", "number":
        return JSON.numberNode(1);
      case "boolean":
        return JSON.booleanNode(true);
      case "array":
        ArrayNode list = JSON.arrayNode();
        return depth > 5 ? list : list.add(good(schema.path("items"), depth + 1));
      case "string":
        String format = schema.path("format").asText();
        return JSON.textNode(
            format.equals("uuid")
                ? "00000000-0000-7000-8000-000000000000"
                : format.equals("date-time") ? "2026-01-31T08:30:00Z" : "sweep");
      default:
        ObjectNode object = JSON.objectNode();
        schema
            .path("properties")
            .fields()
            .forEachRemaining(f -> object.set(f.getKey(), good(f.getValue(), depth + 1)));
        return object;
    }
  }

  private void walk(JsonNode raw, JsonNode node, String path) {
    JsonNode schema = api.resolve(raw);
    if (node instanceof ObjectNode object) {
      for (String name :
          new ArrayList<>(
              List.copyOf(
                  object.properties().stream().map(java.util.Map.Entry::getKey).toList()))) {
        JsonNode child = object.get(name);
        JsonNode type = schema.path("properties").path(name);
        spoil(type, v -> object.set(name, v), path + "." + name);
        object.set(name, child);
        walk(type, child, path + "." + name);
      }
    } else if (node instanceof ArrayNode list && !list.isEmpty()) {
      JsonNode child = list.get(0);
      spoil(schema.path("items"), v -> list.set(0, v), path + "[0]");
      list.set(0, child);
      walk(schema.path("items"), child, path + "[0]");
    }
  }

  private void spoil(JsonNode raw, Consumer<JsonNode> set, String at) {
    JsonNode schema = api.resolve(raw);
    String type = schema.path("type").asText();
    swap(set, at + " null", JSON.nullNode(), false);
    if (schema.has("enum")) {
      swap(set, at + " unknown value", JSON.textNode("NO_SUCH"));
      swap(set, at + " number for a choice", JSON.numberNode(0));
    } else if (type.equals("string")) {
      swap(set, at + " number", JSON.numberNode(5));
      swap(set, at + " object", JSON.objectNode().put("a", 1));
      swap(set, at + " too long", JSON.textNode(LONG));
      swap(set, at + " NUL", JSON.textNode("a\0b"));
      swap(set, at + " half a character", JSON.textNode("a\ud800b"));
      swap(set, at + " blank", JSON.textNode(" "), false);
    } else if (type.equals("integer") || type.equals("number")) {
      swap(set, at + " text", JSON.textNode("x"));
      swap(set, at + " negative", JSON.numberNode(-1), false);
      swap(set, at + " fraction", JSON.numberNode(1.5), false);
      swap(set, at + " huge", JSON.numberNode(new java.math.BigInteger("9".repeat(40))), false);
    } else if (type.equals("boolean")) {
      swap(set, at + " text", JSON.textNode("yes"));
    } else if (type.equals("array")) {
      swap(set, at + " null inside", JSON.arrayNode().addNull(), false);
      swap(set, at + " object", JSON.objectNode());
    }
  }

  private void swap(Consumer<JsonNode> set, String what, JsonNode value) {
    swap(set, what, value, true);
  }

  private void swap(Consumer<JsonNode> set, String what, JsonNode value, boolean refused) {
    set.accept(value);
    try {
      made.add(new Bad(what, WRITER.writeValueAsString(root), refused));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
