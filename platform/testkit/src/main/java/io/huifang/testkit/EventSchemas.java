package io.huifang.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a producer's events. As files they are open, so that a consumer which validates
 * with them survives a field more; here they are closed, so that the producer cannot tell a field
 * that it has not promised. A {@code $ref} is a file beside the schema.
 */
final class EventSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://contracts.huifang.test/";
  private final Path folder;
  private final JsonSchemaFactory schemas;

  EventSchemas(Path folder) {
    this.folder = folder;
    this.schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(this::closed)));
  }

  /** What is wrong with the data of an event, empty if nothing is. */
  Set<ValidationMessage> violations(JsonNode event) {
    String name = event.path("type").asText() + ".schema.json";
    if (!Files.exists(folder.resolve(name))) {
      throw new AssertionError(
          folder + " has no " + name + ": promise the event before telling it");
    }
    return schemas.getSchema(SchemaLocation.of(BASE + name)).validate(event.path("data"));
  }

  private @Nullable String closed(String location) {
    if (!location.startsWith(BASE)) {
      return null;
    }
    try {
      String text = Files.readString(folder.resolve(location.substring(BASE.length())));
      JsonNode schema = JSON.readTree(text);
      close(schema);
      return schema.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema that refers to another one leaves it to that one what may be there. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("$ref")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.path("properties").forEach(EventSchemas::close);
    close(schema, "items");
    close(schema, "additionalProperties");
  }

  private static void close(JsonNode schema, String keyword) {
    if (schema.path(keyword).isObject()) {
      close(schema.path(keyword));
    }
  }
}
