package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {
  private static final String EVENT =
      "{\"type\":\"door.opened.v1\",\"data\":{\"door\":{\"id\":\"d\",\"who\":[{\"name\":\"n\"}]}}}";
  @TempDir Path folder;

  @BeforeEach
  void promise() throws Exception {
    Files.writeString(
        folder.resolve("door.opened.v1.schema.json"),
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {"door": {"$ref": "door.state.schema.json"}}, "required": ["door"]}
        """);
    Files.writeString(
        folder.resolve("door.state.schema.json"),
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {"id": {"type": "string"}, "who": {"type": "array", "items":
           {"type": "object", "properties": {"name": {"type": "string"}}}}},
         "required": ["id"]}
        """);
  }

  @Test
  void aProducerTellsWhatItHasPromisedAndNothingElse() throws Exception {
    EventSchemas schemas = new EventSchemas(folder);
    assertThat(schemas.violations(read(EVENT))).isEmpty();
    assertThat(schemas.violations(read(EVENT.replace("\"id\"", "\"key\"")))).hasSize(2);
    for (String more : new String[] {"\"data\":{", "\"door\":{", "[{"}) {
      JsonNode event = read(EVENT.replace(more, more + "\"more\":1,"));
      assertThat(schemas.violations(event)).as(event.toString()).hasSize(1);
    }
  }

  @Test
  void anEventWithoutASchemaIsNotTold() throws Exception {
    JsonNode event = read(EVENT.replace("opened", "closed"));
    assertThatThrownBy(() -> new EventSchemas(folder).violations(event))
        .hasMessageContaining("door.closed.v1.schema.json");
  }

  private static JsonNode read(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
