package io.huifang.escalation.oncall;

import static io.huifang.escalation.EscalationApi.as;

import io.huifang.escalation.EscalationApi;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The words in which tests of on-call schedules are written. */
public final class OnCallStories {
  private OnCallStories() {}

  public static RequestSpecification lead() {
    return as("oncall-lead", "north", "lead");
  }

  public static RequestSpecification specialist(String id) {
    return as(id, "north", "specialist");
  }

  /** People whose id is their name, known to the service; in a post that owns no cases. */
  public static void people(String... ids) {
    for (String id : ids) {
      EscalationApi.person(id, "AGENT", "north");
    }
  }

  /** An id that no other test has. */
  public static String fresh(String word) {
    return word + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Days that change at nine in Shanghai, from Monday, 2 March 2026. */
  public static String daily(String name, String... people) {
    return schedule(name, "DAYS", 1, "", people);
  }

  /**
   * A schedule of one layer.
   *
   * @param more further fields of the layer, each followed by a comma
   */
  public static String schedule(
      String name, String unit, int length, String more, String... people) {
    return """
        {"name":"%s","zone":"Asia/Shanghai","layers":[{"name":"all","start":"2026-03-02",%s
         "unit":"%s","length":%d,"changeOver":"09:00","people":[%s]}]}
        """
        .formatted(name, more, unit, length, quoted(people));
  }

  private static String quoted(String... people) {
    return Arrays.stream(people).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
  }

  public static Response put(String id, String body) {
    return lead().body(body).put("/api/on-call-schedules/" + id);
  }

  public static Response change(String id, String body, String etag) {
    return lead().header("If-Match", etag).body(body).put("/api/on-call-schedules/" + id);
  }

  /** Who is on call, null for nobody. */
  public static String at(String id, String moment) {
    return lead().get("/api/on-call/" + id + "?at=" + moment).then().extract().path("person");
  }

  public static String span(String from, String to) {
    return "\"from\":\"" + from + "\",\"to\":\"" + to + "\"";
  }

  /** Asks for a swap; the id of it. */
  public static String swap(String schedule, String by, String from, String to, String askedOf) {
    String whom = askedOf == null ? "" : ",\"askedOf\":\"" + askedOf + "\"";
    return specialist(by)
        .body("{\"schedule\":\"" + schedule + "\"," + span(from, to) + whom + "}")
        .post("/api/on-call-swaps")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Response decide(String swap, String by, String decision) {
    return specialist(by)
        .body("{\"decision\":\"" + decision + "\"}")
        .post("/api/on-call-swaps/" + swap + "/decision");
  }
}
