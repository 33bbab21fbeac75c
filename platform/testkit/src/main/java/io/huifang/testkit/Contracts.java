package io.huifang.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contracts of a service as data: {@code contracts/} beside its sources. Run a test with {@code
 * -Dcontracts.update=true} to rewrite the OpenAPI file after a wanted change.
 */
public final class Contracts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Contracts() {}

  /** The committed golden examples of a producer, as whole events, by its folder name. */
  public static List<JsonNode> examples(String service) {
    try (Stream<Path> files = Files.list(folder(service))) {
      return files
          .filter(file -> file.toString().endsWith(".example.json"))
          .sorted()
          .map(Contracts::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks an event against the schema of its type.
   *
   * @return what is wrong, empty if nothing is
   */
  public static Set<ValidationMessage> violations(String service, JsonNode event) {
    String type = event.path("type").asText();
    JsonSchema schema = SCHEMAS.getSchema(read(folder(service).resolve(type + ".schema.json")));
    return schema.validate(event.path("data"));
  }

  /** Fails unless the committed OpenAPI document is what the running service serves. */
  public static void assertOpenApiIsCurrent(String service) {
    String served =
        RestAssured.given().accept("application/yaml").get("/q/openapi?format=YAML").asString();
    Path committed = folder(service).resolve("openapi.yaml");
    try {
      if (Boolean.getBoolean("contracts.update")) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, served);
      }
      if (!Files.exists(committed) || !Files.readString(committed).equals(served)) {
        throw new AssertionError(
            committed + " is not what runs; review with -Dcontracts.update=true and commit");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String service) {
    return Path.of("..", service, "contracts");
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
