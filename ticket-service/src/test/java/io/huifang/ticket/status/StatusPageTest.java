package io.huifang.ticket.status;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StatusPageTest {
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private static String link(String ticket) {
    String url =
        agent()
            .post("/api/tickets/" + ticket + "/status-links")
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  private static String page(String path, String language) {
    return given()
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void tellsStateAndPromiseInTwoLanguages() {
    String path = link(id(open()));
    org.assertj.core.api.Assertions.assertThat(page(path, "en"))
        .contains("Charged twice", "Received", "promised", "4 Mar, 09:05");
    org.assertj.core.api.Assertions.assertThat(page(path, "zh-CN")).contains("已收到", "3月4日 09:05");
  }

  @Test
  void customersWriteAndReopenButNotesStayInside() {
    String ticket = id(open());
    String path = link(ticket);
    agent().body("{\"text\":\"<b>secret</b>\"}").post("/api/tickets/" + ticket + "/notes");
    given()
        .formParam("text", "<script>x</script>")
        .redirects()
        .follow(false)
        .post(path + "/messages")
        .then()
        .statusCode(303);
    org.assertj.core.api.Assertions.assertThat(page(path, "en"))
        .contains("&lt;script&gt;")
        .doesNotContain("secret", "<script>");
    given().formParam("text", "").post(path + "/messages").then().statusCode(400);
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    given().redirects().follow(false).post(path + "/reopening").then().statusCode(303);
    agent().get("/api/tickets/" + ticket).then().body("reopens", equalTo(1));
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));
    given().redirects().follow(false).post(path + "/reopening").then().statusCode(409);
  }

  @Test
  void promisesOfTheSpecialistAppearWhateverComesFirst() {
    String ticket = id(open());
    String path = link(ticket);
    UUID promise = UUID.randomUUID();
    promise(promise, ticket, 2, "OPEN", "2026-03-05T09:00:00Z");
    promise(promise, ticket, 1, "OPEN", "2026-03-05T03:00:00Z");
    given().get(path).then().body(containsString("5 Mar, 17:00"));
    promise(promise, ticket, 3, "KEPT", "2026-03-05T09:00:00Z");
    given().get(path).then().body(not(containsString("5 Mar, 17:00")));
  }

  private static void promise(UUID id, String ticket, int version, String state, String due) {
    String event =
        """
        [{"specversion":"1.0","id":"%s","source":"/escalation-service","type":"promise.made.v1",
          "subject":"%s","time":"2026-03-04T01:00:00Z","correlationid":"%s","aggregateversion":%d,
          "data":{"promise":{"id":"%s","ticketId":"%s","state":"%s","dueAt":"%s"}}}]
        """
            .formatted(UUID.randomUUID(), id, ticket, version, id, ticket, state, due);
    given()
        .auth()
        .oauth2(TestTokens.token("escalation-service", null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body(event)
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("accepted"));
  }

  @Test
  void theDeskShowsTheQueueAndTheTicket() {
    String ticket = id(open());
    String desk = as("agent-li", "north", "agent").accept("text/html").get("/desk").asString();
    org.assertj.core.api.Assertions.assertThat(desk).contains("Charged twice", "/desk/tickets/");
    as("agent-li", "north", "agent")
        .accept("text/html")
        .get("/desk/tickets/" + ticket)
        .then()
        .statusCode(200)
        .body(containsString("First response"))
        .body(containsString("basic standard"));
    given()
        .auth()
        .oauth2(TestTokens.token("agent-li", "north", "agent"))
        .redirects()
        .follow(false)
        .formParam("version", "1")
        .formParam("text", "We look into it")
        .post("/desk/tickets/" + ticket + "/reply")
        .then()
        .statusCode(303);
    given()
        .auth()
        .oauth2(TestTokens.token("agent-li", "north", "agent"))
        .redirects()
        .follow(false)
        .formParam("version", "1")
        .post("/desk/tickets/" + ticket + "/take")
        .then()
        .statusCode(412)
        .body(containsString("role=\"alert\""));
    agent().get("/api/tickets/" + ticket).then().body("agent", equalTo("agent-li"));
  }
}
