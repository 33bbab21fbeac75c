package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BadInputTest {
  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "(nothing)                                                             | ",
        "null                                                                  | ",
        "[]                                                                    | ",
        "{                                                                     | ",
        "{}                                                                    | category",
        "{\"channel\":\"FAX\",\"category\":\"c\",\"subject\":\"s\"}            | channel",
        "{\"channel\":5,\"category\":\"c\",\"subject\":\"s\"}                  | channel",
        "{\"channel\":\"PHONE\",\"category\":\"c\",\"subject\":\"s\",\"x\":1}  | x",
        "{\"channel\":\"PHONE\",\"category\":\"\",\"subject\":\"s\"}           | category",
        "{\"channel\":\"PHONE\",\"category\":7,\"subject\":\"s\"}              | category",
        "{\"channel\":\"PHONE\",\"category\":\"c\",\"subject\":\"s\"}          | customer",
        "{\"channel\":\"PHONE\",\"category\":\"c\",\"subject\":\"s\",\"customerId\":\"no\"} | customerId",
        "{\"channel\":\"PHONE\",\"category\":\"c\",\"subject\":\"s\",\"customer\":{\"email\":\"no\"}} | customer.email",
        "{\"channel\":\"PHONE\",\"category\":\"a\\u0000b\",\"subject\":\"s\"}  | category",
      })
  void anImpossibleTicketIsRefusedByField(String body, String field) {
    String sent = body.equals("(nothing)") ? "" : body;
    var answer = agent().body(sent).post("/api/tickets").then();
    answer.statusCode(400).contentType(PROBLEM).body(not(containsString("io.huifang")));
    if (field != null) {
      answer.body("errors.field.flatten()", org.hamcrest.Matchers.hasItem(field));
    }
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    String body =
        """
        {"channel":"PHONE","category":"c","subject":"%s","customer":{"phone":"12345"}}
        """
            .formatted("x".repeat(301));
    agent().body(body).post("/api/tickets").then().statusCode(400).contentType(PROBLEM);
  }

  @Test
  void aWrongMediaTypeIsRefused() {
    given()
        .auth()
        .oauth2(TestTokens.token("a", "north", "agent"))
        .contentType(ContentType.TEXT)
        .body("hello")
        .post("/api/tickets")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/tickets?limit=0",
        "/api/tickets?limit=x",
        "/api/tickets?limit=100000",
        "/api/tickets?state=SLEEPING",
        "/api/tickets?customer=7",
        "/api/tickets?cursor=%2A%2A",
        "/api/tickets?cursor=bm90LWEtdXVpZA"
      })
  void aWrongQueryIsRefused(String path) {
    agent().get(path).then().statusCode(400).contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/tickets/nonsense", "/api/nothing", "/status/guess", "/status/a%00b"})
  void anUnknownAddressIsNotFound(String path) {
    agent().accept("*/*").get(path).then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void anUnknownIdIsNotFoundForReadingAndChanging() {
    UUID id = UUID.randomUUID();
    agent().get("/api/tickets/" + id).then().statusCode(404).contentType(PROBLEM);
    agent()
        .header("If-Match", "\"1\"")
        .body("{\"text\":\"x\"}")
        .post("/api/tickets/" + id + "/resolution")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"x\"", "*", "\"99999999999999999999\""})
  void aMalformedVersionIsRefused(String etag) {
    String id = id(open());
    agent()
        .header("If-Match", etag)
        .body("{\"text\":\"x\"}")
        .post("/api/tickets/" + id + "/resolution")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @Test
  void nobodyWithoutATokenAndNobodyInTheWrongRole() {
    given().get("/api/tickets").then().statusCode(401).contentType(PROBLEM);
    given().auth().oauth2("x.y.z").get("/api/tickets").then().statusCode(401).contentType(PROBLEM);
    given()
        .auth()
        .oauth2(TestTokens.expired("agent-li", "agent"))
        .get("/api/tickets")
        .then()
        .statusCode(401);
    as("nobody", "north").get("/api/tickets").then().statusCode(403).contentType(PROBLEM);
    agent().get("/api/service-standards").then().statusCode(403).contentType(PROBLEM);
    agent().get("/api/imports").then().statusCode(403);
    agent()
        .contentType("application/cloudevents-batch+json")
        .body("[]")
        .post("/events")
        .then()
        .statusCode(403);
  }

  @Test
  void aPersonGetsAPageInsteadOfADocument() {
    given()
        .accept("text/html,application/xhtml+xml")
        .header("Accept-Language", "zh-CN")
        .get("/status/guess")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("没有找到这个页面"));
  }

  @Test
  void aMalformedBatchOfEventsIsRefused() {
    var service = TestTokens.token("kpi", null, "service");
    for (String body :
        new String[] {"", "{}", "[1]", "[null]", "[{}]", "[{\"specversion\":\"1.0\"}]", "["}) {
      given()
          .auth()
          .oauth2(service)
          .contentType("application/cloudevents-batch+json")
          .body(body)
          .post("/events")
          .then()
          .statusCode(400)
          .contentType(PROBLEM);
    }
    given()
        .auth()
        .oauth2(service)
        .contentType("application/cloudevents-batch+json")
        .body("[]")
        .post("/events")
        .then()
        .statusCode(200)
        .body("results.size()", equalTo(0));
  }

  @Test
  void aServiceSpeaksForItselfOnly() {
    String event =
        """
        [{"specversion":"1.0","id":"%s","source":"/escalation-service","type":"promise.made.v1",
          "subject":"x","time":"2026-03-04T01:00:00Z","aggregateversion":1,"data":{}}]
        """
            .formatted(java.util.UUID.randomUUID());
    given()
        .auth()
        .oauth2(TestTokens.token("survey-service", null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body(event)
        .post("/events")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("detail", containsString("/survey-service"));
  }

  @Test
  void aNameThatIsThereTwiceIsRefused() {
    agent()
        .body("{\"text\":\"seen by one reader\",\"text\":\"seen by another\"}")
        .post("/api/tickets/" + id(open()) + "/notes")
        .then()
        .statusCode(400);
  }
}
