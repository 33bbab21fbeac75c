package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/values.md, values.yaml and the schema say the same. */
class ValuesReferenceTest {
  private final ValuesReference reference = new ValuesReference();

  /** Written anew by {@code -Dcontracts.update=true}. */
  @Test
  void theReferenceIsThatOfTheseValues() throws Exception {
    Path file = Path.of("..", "docs", "values.md");
    String made = reference.markdown();
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
  }

  /**
   * A value that the schema does not know would be refused, one without a default would be a
   * riddle.
   */
  @Test
  void schemaAndValuesHaveTheSameKeys() {
    same("", Chart.values(), reference.schema());
  }

  /** Or a misspelled key is taken and does nothing. */
  @Test
  void noObjectOfTheSchemaIsOpen() {
    Set<String> open = new TreeSet<>();
    walk("", reference.schema(), open);
    // Helm's own, which charts around this one may fill.
    assertThat(open).containsExactly("/properties/global");
  }

  /** What differs between the four is their names, resources apart. */
  @Test
  void theFourServicesHaveTheSameValues() {
    JsonNode services = Chart.values().path("services");
    String ticket = services.path("ticket").toString();
    for (String other : Chart.SERVICES) {
      String mine = services.path(other).toString().replace(other + "-service", "ticket-service");
      assertThat(mine.replace("1Gi", "768Mi")).isEqualTo(ticket);
    }
  }

  @Test
  void theRealmInTheChartIsTheOneForProduction() throws Exception {
    Path copy = Chart.FOLDER.resolve("files/realm.json");
    String realm = Files.readString(Path.of("..", "k8s", "realm.json"));
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(copy, realm);
    }
    assertThat(Files.readString(copy)).isEqualTo(realm);
  }

  private void same(String path, JsonNode value, JsonNode rule) {
    JsonNode resolved = reference.resolve(rule);
    if (!value.isObject() || !resolved.has("properties") || path.endsWith("esources")) {
      return;
    }
    Set<String> mine = new TreeSet<>();
    value.fieldNames().forEachRemaining(mine::add);
    Set<String> known = new TreeSet<>();
    resolved.path("properties").fieldNames().forEachRemaining(known::add);
    known.remove("global");
    assertThat(mine).as("values at '%s'", path).isEqualTo(known);
    value
        .properties()
        .forEach(
            entry ->
                same(
                    path + "." + entry.getKey(),
                    entry.getValue(),
                    resolved.path("properties").path(entry.getKey())));
  }

  private static void walk(String path, JsonNode rule, Set<String> open) {
    if (rule.path("type").asText().equals("object") && !rule.has("additionalProperties")) {
      open.add(path);
    }
    rule.properties().forEach(entry -> walk(path + "/" + entry.getKey(), entry.getValue(), open));
    if (rule.isArray()) {
      for (int i = 0; i < rule.size(); i++) {
        walk(path + "/" + i, rule.get(i), open);
      }
    }
  }
}
