package io.huifang.escalation.oncall.api;

import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.schedule;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes no sense is refused with the name of the field, whatever somebody sends. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OnCallBadInputTest {
  private static final String SCHEDULES = "/api/on-call-schedules/";
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
    people("an");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Asia/Shanghai; Mars/Olympus; zone",
        "Asia/Shanghai; <script>; zone",
        "2026-03-02; 9999-01-01; layers[0].start",
        "2026-03-02; +999999999-12-31; layers[0].start",
        "2026-03-02; soon; layers[0].start",
        "\"an\"; ; layers[0].people",
        "\"an\"; null; layers[0].people",
        "\"an\"; \"nobody-known\"; layers[0].people",
        "09:00; 25:00; layers[0].changeOver",
        "09:00; 09:00:00.1; layers[0].changeOver",
        "\"length\":1; \"length\":0; layers[0].length",
        "\"length\":1; \"length\":93; layers[0].length",
        "\"length\":1; \"length\":-2147483648; layers[0].length",
        "DAYS; WEEKS; layers[0].weekday",
        "Second line; ; name",
        "Second line; a\\u0000b; name",
        "\"all\"; null; layers[0].name",
      })
  void badInputIsNamed(String right, String wrong, String field) {
    String body = daily("Second line", "an").replace(right, wrong == null ? "" : wrong);
    put(fresh("line"), body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains(field));
  }

  @Test
  void tooMuchIsRefusedAndOddNamesAreKept() {
    String many = String.join("\",\"", Collections.nCopies(10_000, "an"));
    put(fresh("line"), daily("Second line", many))
        .then()
        .statusCode(400)
        .body("errors.field", contains("layers[0].people"));
    put(fresh("line"), daily("x".repeat(101), "an"))
        .then()
        .statusCode(400)
        .body("errors.field", contains("name"));
    String layer = daily("n", "an").replaceFirst("(?s).*\"layers\":\\[(.*)]}.*", "$1").strip();
    String eleven = String.join(",", Collections.nCopies(11, layer));
    put(fresh("line"), "{\"name\":\"n\",\"zone\":\"UTC\",\"layers\":[" + eleven + "]}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("layers"));
    put("Not_A_Slug", daily("n", "an")).then().statusCode(400).body("errors.field", contains("id"));
    put("new", daily("n", "an")).then().statusCode(400).body("errors.field", contains("id"));
    for (String hours :
        new String[] {
          "[null]",
          "[{}]",
          "[{\"days\":[null],\"from\":\"09:00\",\"to\":\"10:00\"}]",
          "[{\"days\":[],\"from\":\"09:00\",\"to\":\"10:00\"}]",
          "[{\"days\":[\"MONDAY\"],\"from\":\"24:00\",\"to\":\"10:00\"}]"
        }) {
      put(fresh("line"), schedule("n", "DAYS", 1, "\"hours\":" + hours + ",", "an"))
          .then()
          .statusCode(400)
          .body("errors.field", contains("layers[0].hours"));
    }
    put(fresh("line"), "{}").then().statusCode(400);
    put(fresh("line"), "{\"name\":\"n\",\"zone\":\"UTC\",\"layers\":[null]}")
        .then()
        .statusCode(400);
    put(fresh("line"), daily("n", "an").replace("DAYS", "MOONS")).then().statusCode(400);
    put(fresh("line"), daily("<script>alert(1)</script>", "an"))
        .then()
        .statusCode(200)
        .body("name", equalTo("<script>alert(1)</script>"));
  }

  @Test
  void timesThatMakeNoSenseAreRefused() {
    String id = fresh("line");
    put(id, daily("Second line", "an"));
    String override = SCHEDULES + id + "/overrides";
    for (String span :
        new String[] {
          span("2026-03-05T00:00:00Z", "2026-03-05T00:00:00Z"),
          span("2026-03-05T00:00:00Z", "2026-03-04T23:00:00Z"),
          span("2026-03-05T00:00:00Z", "2026-09-05T00:00:00Z"),
          span("9999-03-05T00:00:00Z", "9999-03-06T00:00:00Z"),
          span("+99999-03-05T00:00:00Z", "+99999-03-06T00:00:00Z"),
          span("2020-03-05T00:00:00Z", "2020-03-06T00:00:00Z"),
          span("tomorrow", "later")
        }) {
      String body = "{\"person\":\"an\"," + span + "}";
      lead().body(body).post(override).then().statusCode(400);
      lead().body("{" + span + "}").post("/api/on-call-absences").then().statusCode(400);
    }
    lead().get("/api/on-call/" + id + "?at=never").then().statusCode(400);
    lead().get("/api/on-call/" + id + "/coverage").then().statusCode(400);
    lead()
        .get("/api/on-call/" + id + "?at=9999-12-30T00:00:00Z")
        .then()
        .statusCode(200)
        .body("until", equalTo("9999-01-01T01:00:00Z"));
    lead()
        .get("/api/on-call/" + id + "?at=0001-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("person", nullValue());
  }
}
