package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A customer is on the line: recognised by the last digits, one ticket however often it is sent.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CallerTest {
  private final String digits =
      String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
  private final String name = "Caller " + UUID.randomUUID();

  @Test
  void recognisesByTheLastDigitsHoweverTheNumberIsWritten() {
    String known = known("+86 138 " + digits.substring(0, 4) + " " + digits.substring(4));
    assertThat(callers("agent-li", "north", digits)).contains(known, name, "Charged twice");
    assertThat(callers("agent-li", "north", digits.substring(3))).contains(known);
    assertThat(callers("agent-li", "north", name.toLowerCase())).contains(known);
    assertThat(callers("agent-so", "south", digits)).doesNotContain(known, name);
  }

  @Test
  void anythingMayBeTyped() {
    for (String typed :
        new String[] {"%", "__", "'", "ab", "\\", "!!!", "<script>alert(1)</script>", "()-- "}) {
      assertThat(callers("agent-li", "north", typed)).doesNotContain("<script>alert");
    }
  }

  @Test
  void opensOneTicketForTheKnownCallerAndGivesItToWhoTookTheCall() {
    TicketApi.staff();
    String known = known("138" + digits);
    String key = UUID.randomUUID().toString();
    String first = opened(key, known, "138" + digits);
    String again = opened(key, known, "138" + digits);
    assertThat(again).isEqualTo(first);
    agent()
        .get(first.replace("/desk", "/api"))
        .then()
        .body("agent", org.hamcrest.Matchers.equalTo("agent-li"))
        .body("customerId", org.hamcrest.Matchers.equalTo(known))
        .body("openedBy", org.hamcrest.Matchers.equalTo("STAFF"));
  }

  @Test
  void keepsAStrangerWithTheNumberThatCalled() {
    String first = opened(UUID.randomUUID().toString(), "", "139 " + digits);
    String customer = agent().get(first.replace("/desk", "/api")).path("customerId");
    agent()
        .get("/api/customers/" + customer)
        .then()
        .body("phone", org.hamcrest.Matchers.equalTo("139 " + digits));
  }

  @Test
  void givesABadFormBackWithWhatWasTyped() {
    Response refused = send(UUID.randomUUID().toString(), "", "not@", "words of mine", "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("words of mine", "hf-wrong", "role=\"alert\"");
    assertThat(send("x", "", "139", "s", "c").statusCode()).isEqualTo(400);
    assertThat(
            send(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "139", "s", "c")
                .statusCode())
        .isEqualTo(400);
  }

  private String known(String phone) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"Charged twice",
             "customer":{"name":"%s","phone":"%s"}}
            """
                .formatted(name, phone))
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("customerId");
  }

  private static String callers(String agent, String team, String typed) {
    return Desk.by(agent, team)
        .queryParam("who", typed)
        .get("/desk/callers")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** The address of the ticket. */
  private static String opened(String key, String customer, String who) {
    Response sent = send(key, customer, who, "It leaks", "product");
    assertThat(sent.statusCode()).isEqualTo(303);
    return sent.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }

  private static Response send(
      String key, String customer, String who, String subject, String category) {
    return Desk.by("agent-li")
        .formParam("key", key)
        .formParam("who", who)
        .formParam("customer", customer)
        .formParam("found", who)
        .formParam("subject", subject)
        .formParam("category", category)
        .formParam("channel", "PHONE")
        .post("/desk/new");
  }

  /** The end of a number is shared by strangers: it finds somebody, and makes nobody. */
  @Test
  void theEndOfANumberIsNoNumber() {
    String four = digits.substring(4);
    Response refused = send(UUID.randomUUID().toString(), "new", four, "It leaks", "product");
    assertThat(refused.statusCode()).isEqualTo(400);
    String first =
        Desk.by("agent-li")
            .formParam("key", UUID.randomUUID().toString())
            .formParam("who", four)
            .formParam("found", four)
            .formParam("customer", "new")
            .formParam("name", name)
            .formParam("subject", "It leaks")
            .formParam("category", "product")
            .post("/desk/new")
            .then()
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceFirst(".*/desk/tickets/([^?]+).*", "$1");
    String customer = agent().get("/api/tickets/" + first).path("customerId");
    assertThat(agent().get("/api/customers/" + customer).<String>path("phone")).isNull();
  }

  /** A name is never enough to take somebody for somebody, nor is a choice for other words. */
  @Test
  void nobodyIsTakenForSomebodyElse() {
    String known = known("138" + digits);
    assertThat(callers("agent-li", "north", "138" + digits))
        .contains("value=\"" + known + "\" checked");
    assertThat(callers("agent-li", "north", name))
        .contains(known)
        .doesNotContain("value=\"" + known + "\" checked");
    String key = UUID.randomUUID().toString();
    Response unchosen = send(key, "", "138" + digits, "It leaks", "product");
    assertThat(unchosen.statusCode()).isEqualTo(400);
    assertThat(unchosen.asString()).contains("Choose who it is");
  }
}
