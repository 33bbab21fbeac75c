package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contracts of a service as data: {@code contracts/} beside its sources. Run a test with {@code
 * -Dcontracts.update=true} to rewrite the OpenAPI file and the examples of events after a wanted
 * change; the schemas of events are written by hand, because they are the promise.
 */
public final class Contracts {
  private Contracts() {}

  /** The committed golden examples of a producer, as whole events, by its folder name. */
  public static List<JsonNode> examples(String service) {
    return new GoldenExamples(folder(service)).all();
  }

  /**
   * Checks an event against the schema of its type, as its producer must keep it: with nothing that
   * is not promised.
   *
   * @return what is wrong, empty if nothing is
   */
  public static Set<ValidationMessage> violations(String service, JsonNode event) {
    return new EventSchemas(folder(service)).violations(event);
  }

  /**
   * Fails unless the service has told every event that it promises and nothing else, each as its
   * schema says, and unless the examples look like what was told.
   */
  public static void assertToldAsPromised(String service, List<JsonNode> told) {
    EventSchemas schemas = new EventSchemas(folder(service));
    for (JsonNode event : told) {
      assertThat(schemas.violations(event)).as(event.toString()).isEmpty();
    }
    GoldenExamples examples = new GoldenExamples(folder(service));
    Map<String, JsonNode> firsts = GoldenExamples.firsts(told);
    assertThat(firsts.keySet()).isEqualTo(examples.promised());
    if (update()) {
      examples.write(told);
    }
    for (JsonNode example : examples.all()) {
      JsonNode real = firsts.get(example.path("type").asText());
      assertThat(fields(example))
          .as("Example of %s; rewrite it with -Dcontracts.update=true", example.path("type"))
          .isEqualTo(real == null ? Set.of() : fields(real));
      assertThat(schemas.violations(example)).as(example.toString()).isEmpty();
    }
  }

  /**
   * The event as it may look tomorrow: contracts grow by addition, so whoever listens must not
   * stumble over a field more in any object of the data.
   */
  public static JsonNode grown(JsonNode event) {
    JsonNode tomorrow = event.deepCopy();
    grow(tomorrow.path("data"));
    return tomorrow;
  }

  /** Fails unless the committed OpenAPI document is what the running service serves. */
  public static void assertOpenApiIsCurrent(String service) {
    String served =
        RestAssured.given().accept("application/yaml").get("/q/openapi?format=YAML").asString();
    Path committed = folder(service).resolve("openapi.yaml");
    try {
      if (update()) {
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

  private static boolean update() {
    return Boolean.getBoolean("contracts.update");
  }

  /** The names of all fields, wherever they are; values differ from run to run. */
  private static Set<String> fields(JsonNode event) {
    Set<String> names = new TreeSet<>();
    event.fieldNames().forEachRemaining(names::add);
    event.path("data").properties().forEach(entry -> names.addAll(below(entry)));
    return names;
  }

  private static Set<String> below(Map.Entry<String, JsonNode> entry) {
    Set<String> names = new TreeSet<>();
    entry.getValue().fieldNames().forEachRemaining(name -> names.add(entry.getKey() + "." + name));
    return names;
  }

  private static void grow(JsonNode node) {
    node.forEach(Contracts::grow);
    // A map by day or date has no fields that could be added to.
    if (node instanceof ObjectNode object
        && !object.isEmpty()
        && !object.elements().next().isArray()) {
      object.put("addedTomorrow", "more");
    }
  }

  private static Path folder(String service) {
    return Path.of("..", service, "contracts");
  }
}
