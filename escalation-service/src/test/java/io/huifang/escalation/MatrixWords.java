package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Rules that a test adds to the matrix, for a category of its own. */
public final class MatrixWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MatrixWords() {}

  /**
   * Publishes the matrix with a rule more, or with another one of this name.
   *
   * @param levels as JSON, without the brackets
   */
  public static void rule(String category, String levels) {
    ruleWith(category, "", levels);
  }

  /** The same with fields of the rule besides, each with a comma behind it. */
  public static void ruleWith(String category, String fields, String levels) {
    String rule =
        """
        {"name":"%s","category":"%s",%s"calendar":"always","levels":[%s]}
        """
            .formatted(category, category, fields, levels);
    try {
      JsonNode current =
          JSON.readTree(
              as("admin", null, "admin").get("/api/escalation-matrix/current").asString());
      ArrayNode rules = JSON.createArrayNode();
      current
          .path("rules")
          .forEach(
              one -> {
                if (!one.path("name").asText().equals(category)) {
                  rules.add(one);
                }
              });
      rules.add(JSON.readTree(rule));
      as("admin", null, "admin")
          .header("If-Match", "\"" + current.path("version").asInt() + "\"")
          .body("{\"rules\":" + rules + "}")
          .post("/api/escalation-matrix")
          .then()
          .statusCode(201);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
