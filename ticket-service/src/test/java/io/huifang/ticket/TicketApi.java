package io.huifang.ticket;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words in which the tests of this service are written. */
public final class TicketApi {
  public static final String AGENT = "agent-li";
  public static final String TEAM = "north";

  private TicketApi() {}

  public static RequestSpecification as(String subject, String team, String... roles) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, team, roles))
        .contentType(ContentType.JSON)
        .accept(ContentType.JSON);
  }

  public static RequestSpecification agent() {
    return as(AGENT, TEAM, "agent");
  }

  public static RequestSpecification manager() {
    return as("manager-mei", null, "manager");
  }

  public static RequestSpecification admin() {
    return as("admin", null, "admin");
  }

  /** The people and teams that the tests speak of; writing them again changes nothing. */
  public static void staff() {
    for (String team : new String[] {"north", "south"}) {
      String body = "{\"name\":\"" + team + "\",\"calendar\":\"office\"}";
      admin().body(body).put("/api/teams/" + team).then().statusCode(200);
    }
    String wu = "{\"name\":\"Wu Tao\",\"team\":\"north\",\"role\":\"AGENT\"}";
    admin().body(wu).put("/api/agents/agent-wu").then().statusCode(200);
  }

  public static String contact(String tier, String complexity) {
    return """
        {"channel":"PHONE","category":"billing","complexity":"%s","subject":"Charged twice",
         "text":"I was charged twice",
         "customer":{"name":"Wang Wei","email":"%s@example.org","tier":"%s","language":"en"}}
        """
        .formatted(complexity, UUID.randomUUID(), tier);
  }

  public static Response open() {
    return agent().body(contact("STANDARD", "STANDARD")).post("/api/tickets");
  }

  /** Who does not stand on the telephone gets a mail that says so. */
  public static Response acknowledged() {
    return agent()
        .body(contact("STANDARD", "STANDARD").replace("PHONE", "WEB"))
        .post("/api/tickets");
  }

  public static String id(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }

  /** A change at the version that the ticket has now. */
  public static Response change(String id, String what, String body) {
    String etag = agent().get("/api/tickets/" + id).header("ETag");
    return agent().header("If-Match", etag).body(body).post("/api/tickets/" + id + "/" + what);
  }

  /** Files that wait keep customers from being erased. */
  public static void cancelImports() {
    List<Map<String, Object>> jobs = admin().get("/api/imports").path("");
    jobs.forEach(job -> admin().post("/api/imports/" + job.get("id") + "/cancel"));
  }
}
