package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets that belong together: merged, taken apart, split, linked, tagged, watched. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MergingTest {
  @Inject SettableClock clock;
  private final String person = UUID.randomUUID() + "@example.org";

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void aMergedTicketLivesOnInTheOtherOne() {
    String first = open(person, "First words");
    String second = open(person, "Second words");
    clock.advance(Duration.ofMinutes(1));
    merge(second, first).then().statusCode(200).body("state", equalTo("CLOSED"));
    agent().get("/api/tickets/" + second).then().body("mergedInto", equalTo(first));
    sla(second).then().body("state", everyItem(equalTo("CANCELLED")));
    assertThat(Desk.page("agent-wu", first)).contains("First words", "Second words");
    assertThat(Desk.page("agent-wu", second)).contains("Lives on in", "Take apart");
    agent()
        .get("/api/tickets/" + second + "/events")
        .then()
        .body("type", hasItems("MERGED"))
        .body("find{it.type=='MERGED'}.detail.into", equalTo(first));
  }

  @Test
  void takenApartItIsWhatItWas() {
    String first = open(person, "One");
    String second = open(person, "Two");
    change(second, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    clock.advance(Duration.ofMinutes(1));
    merge(second, first);
    clock.advance(Duration.ofHours(1));
    undo(second)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("agent", equalTo("agent-wu"))
        .body("mergedInto", nullValue())
        .body("closedAt", nullValue())
        .body("dueAt", notNullValue());
    sla(second).then().body("find{it.target=='FIRST_RESPONSE'}.consumedMinutes", equalTo(1.0f));
    assertThat(Desk.page("agent-wu", first)).doesNotContain(">Two<");
    undo(second).then().statusCode(409);
  }

  @Test
  void onlyTicketsOfOneCustomerAreMerged() {
    String mine = open(person, "Mine");
    String hers = open(UUID.randomUUID() + "@example.org", "Hers");
    merge(mine, hers)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:other-customer"));
    merge(mine, mine).then().statusCode(400);
    merge(mine, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void aTicketOfAnotherTeamIsUnknown() {
    String mine = open(person, "Mine");
    String theirs =
        id(
            as("agent-x", "south", "agent")
                .body(
                    contact(person, "Theirs")
                        .replace("\"channel\"", "\"team\":\"south\",\"channel\""))
                .post("/api/tickets"));
    merge(mine, theirs).then().statusCode(404);
    agent()
        .body("{\"other\":\"" + theirs + "\"}")
        .post("/api/tickets/" + mine + "/links")
        .then()
        .statusCode(404);
  }

  @Test
  void mergedTwiceOrInAChain() {
    String a = open(person, "A");
    String b = open(person, "B");
    String c = open(person, "C");
    merge(c, b).then().statusCode(200);
    merge(c, a).then().statusCode(409);
    merge(a, c).then().statusCode(409);
    merge(b, a).then().statusCode(200);
    assertThat(Desk.page("agent-wu", a)).contains(">A<", ">B<", ">C<");
  }

  @Test
  void twoWhoMergeTwoTicketsIntoEachOtherMakeOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      String a = open(person, "A");
      String b = open(person, "B");
      List<Integer> codes =
          together(() -> merge(a, b).statusCode(), () -> merge(b, a).statusCode());
      assertThat(codes).containsOnlyOnce(200);
      long open =
          List.of(a, b).stream()
              .filter(t -> agent().get("/api/tickets/" + t).path("mergedInto") == null)
              .count();
      assertThat(open).isEqualTo(1);
    }
  }

  @Test
  void whatTheCustomerWaitsForIsWaitedForInTheOtherOne() {
    String first = open(person, "One");
    change(first, "replies", "{\"text\":\"Hello\"}").then().statusCode(200);
    clock.advance(Duration.ofMinutes(1));
    String second = open(person, "Two");
    merge(second, first).then().statusCode(200);
    agent().get("/api/tickets/" + first).then().body("unreadSince", notNullValue());
  }

  @Test
  void theLinkOfAMergedTicketShowsTheOtherOne() {
    String first = open(person, "One");
    String second = open(person, "Two");
    String number = agent().get("/api/tickets/" + second).path("number");
    String link = agent().post("/api/tickets/" + second + "/status-links").path("url");
    merge(second, first);
    String path = link.substring(link.indexOf("/status/"));
    Response opened = io.restassured.RestAssured.given().redirects().follow(false).get(path);
    String page =
        io.restassured.RestAssured.given()
            .cookies(opened.cookies())
            .header("Accept-Language", "en")
            .accept("text/html")
            .get(opened.header("Location").replaceFirst("^https?://[^/]+", ""))
            .asString();
    assertThat(page).contains(number, "handled together").contains(">One<");
  }

  @Test
  void someMessagesBecomeATicketOfTheirOwn() {
    String id = open(person, "My invoice is wrong");
    agent()
        .body("{\"text\":\"And the app crashes\"}")
        .post("/api/tickets/" + id + "/customer-messages");
    List<String> messages = agent().get("/api/tickets/" + id + "/messages").path("id");
    Response part =
        agent()
            .header("If-Match", agent().get("/api/tickets/" + id).header("ETag"))
            .body("{\"subject\":\"The app\",\"messages\":[\"" + messages.get(1) + "\"]}")
            .post("/api/tickets/" + id + "/split");
    part.then().statusCode(201).body("subject", equalTo("The app"));
    String other = part.path("id");
    assertThat(Desk.page("agent-wu", other))
        .contains("And the app crashes")
        .doesNotContain("invoice");
    agent().get("/api/tickets/" + id + "/links").then().body("id", contains(other));
    agent()
        .header("If-Match", part.header("ETag"))
        .body("{\"subject\":\"x\",\"messages\":[\"" + messages.get(0) + "\"]}")
        .post("/api/tickets/" + other + "/split")
        .then()
        .statusCode(400);
  }

  @Test
  void tagsAreWords() {
    String id = open(person, "x");
    tags(id, "\"VIP Complaint\"").then().statusCode(400);
    tags(id, "\"<script>\"").then().statusCode(400);
    tags(id, "\"Double-Charge\",\"退款\",\"double-charge\"")
        .then()
        .statusCode(200)
        .body("tags", contains("double-charge", "退款"));
  }

  @Test
  void whoWatchesIsTold() {
    String id = open(person, "x");
    agent().put("/api/tickets/" + id + "/watchers/me").then().statusCode(204);
    agent().put("/api/tickets/" + id + "/watchers/me").then().statusCode(204);
    clock.advance(Duration.ofSeconds(1)); // else it would be what the ticket was opened with
    admin().body("{\"text\":\"hello?\"}").post("/api/tickets/" + id + "/customer-messages");
    assertThat(Desk.by(TicketApi.AGENT).get("/notices").asString()).contains("hello?");
    agent().delete("/api/tickets/" + id + "/watchers/me").then().statusCode(204);
  }

  private static String open(String email, String text) {
    return id(agent().body(contact(email, text)).post("/api/tickets"));
  }

  private static String contact(String email, String text) {
    return """
        {"channel":"EMAIL","category":"billing","subject":"Charged","text":"%s",
         "customer":{"name":"Wang Wei","email":"%s","language":"en"}}
        """
        .formatted(text, email);
  }

  private static Response merge(String id, String into) {
    return agent()
        .header("If-Match", agent().get("/api/tickets/" + id).header("ETag"))
        .body("{\"into\":\"" + into + "\"}")
        .post("/api/tickets/" + id + "/merge");
  }

  private static Response undo(String id) {
    return agent()
        .header("If-Match", agent().get("/api/tickets/" + id).header("ETag"))
        .delete("/api/tickets/" + id + "/merge");
  }

  private static Response tags(String id, String tags) {
    return agent()
        .header("If-Match", agent().get("/api/tickets/" + id).header("ETag"))
        .body("{\"tags\":[" + tags + "]}")
        .put("/api/tickets/" + id + "/tags");
  }

  private static Response sla(String id) {
    return agent().get("/api/tickets/" + id + "/sla");
  }

  private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      var results = both.invokeAll(List.of(one, other));
      return List.of(results.get(0).get(), results.get(1).get());
    } finally {
      both.shutdown();
    }
  }
}
