package io.huifang.survey;

import static io.huifang.survey.SurveyApi.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/** Publishes rules in the words of a test, and those of the installation again. */
public final class PublishedRules {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USUAL =
      """
      {"rules":[
        {"purpose":"TICKET","enabled":true,"share":100,"delayMinutes":0,"fatigueDays":7,
         "channels":[],"tiers":[],"excludeOpenedBy":["STAFF"]},
        {"purpose":"CASE","enabled":true,"share":100,"delayMinutes":0,"fatigueDays":0,
         "channels":[],"tiers":[],"excludeOpenedBy":[]}]}
      """;

  private PublishedRules() {}

  /**
   * A rule about everything that its trigger brings.
   *
   * @param other fields that are other than usual, as an object
   */
  public static String rule(String name, String trigger, String other) {
    String usual =
        """
        {"name":"%s","trigger":"%s","ask":true,"conditions":[],"exclusions":[],
         "questionnaire":"service","share":100,"quotas":[],"delayMinutes":0}
        """
            .formatted(name, trigger);
    try {
      ObjectNode rule = (ObjectNode) JSON.readTree(usual);
      rule.setAll((ObjectNode) JSON.readTree(other));
      return rule.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(other, e);
    }
  }

  /** A limit for persons. */
  public static String fatigue(int days, int windowDays, int windowMost, int distanceDays) {
    return """
        {"days":%d,"windowDays":%d,"windowMost":%d,"distanceDays":%d,"remindersMost":0}
        """
        .formatted(days, windowDays, windowMost, distanceDays);
  }

  /** Rules in this order, without a limit for persons. */
  public static void publish(String... rules) {
    publishWithin(fatigue(0, 0, 0, 0), rules);
  }

  public static void publishWithin(String fatigue, String... rules) {
    send(body(fatigue, rules)).then().statusCode(201);
  }

  public static String body(String fatigue, String... rules) {
    return "{\"ordered\":[" + String.join(",", rules) + "],\"fatigue\":" + fatigue + "}";
  }

  /** As the installation has them, in the form of the release before. */
  public static void asUsual() {
    send(USUAL).then().statusCode(201);
  }

  /** Whatever it is, on top of what is in force. */
  public static Response send(String body) {
    String etag = admin().get("/api/survey-rules/current").header("ETag");
    return admin().header("If-Match", etag).body(body).post("/api/survey-rules");
  }
}
