package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents say and do often, as one choice. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MacrosTest {
  @Inject SettableClock clock;
  private final String name = "Refund " + UUID.randomUUID();

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
    admin()
        .body("{\"name\":\"Li Na\",\"team\":\"north\",\"role\":\"AGENT\"}")
        .put("/api/agents/" + TicketApi.AGENT);
  }

  @Test
  void doesAllThatItSaysInOneStep() {
    String macro = macro("RESOLVES", null).path("id");
    String ticket = id(open());
    apply(ticket, macro)
        .then()
        .statusCode(200)
        .body("state", equalTo("RESOLVED"))
        .body("priority", equalTo("HIGH"))
        .body("tags", contains("refund"));
    agent()
        .get("/api/tickets/" + ticket + "/messages")
        .then()
        .body("text", hasItem("Dear Wang Wei, refunded. Li Na"));
    apply(ticket, macro).then().statusCode(409);
  }

  @Test
  void isPutIntoTheReplyBehindWhatStandsThere() {
    String macro = macro("RESOLVES", null).path("id");
    String ticket = id(open());
    String page = Desk.page(TicketApi.AGENT, ticket);
    assertThat(page).contains(name);
    Response with =
        Desk.filled(Desk.inPlace(TicketApi.AGENT), page)
            .formParam("text", "Hello,")
            .formParam("macro", macro)
            .post("/desk/tickets/" + ticket + "/macro");
    String shown = with.then().statusCode(200).extract().asString();
    assertThat(shown)
        .contains("Hello,\n\nDear Wang Wei, refunded. Li Na</textarea>", "sending resolves");
    Desk.filled(Desk.inPlace(TicketApi.AGENT), shown)
        .formParam("used", macro)
        .formParam("text", "Dear Wang Wei, all done")
        .post("/desk/tickets/" + ticket + "/reply")
        .then()
        .statusCode(200);
    agent()
        .get("/api/tickets/" + ticket)
        .then()
        .body("state", equalTo("RESOLVED"))
        .body("tags", contains("refund"))
        .body("priority", equalTo("HIGH"));
  }

  @Test
  void isOnlyForItsTeam() {
    String macro = macro("STAYS", "south").path("id");
    agent().get("/api/macros").then().body("id", not(hasItem(macro)));
    as("agent-x", "south", "agent").get("/api/macros").then().body("id", hasItem(macro));
    apply(id(open()), macro).then().statusCode(404);
  }

  @Test
  void whatIsWrongIsSaid() {
    put("{\"name\":\"x\",\"textEn\":\"Dear {nobody}\"}").then().statusCode(400);
    put("{\"name\":\"x\",\"tags\":[\"<b>\"]}").then().statusCode(400);
    put("{\"name\":\"x\",\"team\":\"unknown\"}").then().statusCode(400);
    macro("STAYS", null).then().statusCode(201);
    macro("STAYS", null).then().statusCode(400);
  }

  @Test
  void aValueThatLooksLikeAVariableStaysAText() {
    String macro = macro("STAYS", null).path("id");
    String ticket =
        id(
            agent()
                .body(
                    TicketApi.contact("STANDARD", "STANDARD")
                        .replace("Wang Wei", "{agent} <script>alert(1)</script>"))
                .post("/api/tickets"));
    apply(ticket, macro).then().statusCode(200);
    agent()
        .get("/api/tickets/" + ticket + "/messages")
        .then()
        .body("text", hasItem("Dear {agent} <script>alert(1)</script>, refunded. Li Na"));
    assertThat(Desk.page(TicketApi.AGENT, ticket)).doesNotContain("<script>alert");
  }

  @Test
  void thePageKeepsWhatTheSecondOfTwoTyped() {
    Response made = macro("STAYS", null);
    String macro = made.path("id");
    assertThat(page("/settings/macros")).contains(name, "stays open");
    assertThat(page("/settings/macros/one?id=" + macro)).contains("Dear {customer}");
    save(macro, "2", "Later words").then().statusCode(412);
    save(macro, "1", "Other words").then().statusCode(303);
    String lost = save(macro, "1", "My words").then().statusCode(412).extract().asString();
    assertThat(lost).contains("My words", "Somebody else has changed it");
  }

  private Response save(String macro, String version, String text) {
    return as("admin", null, "admin")
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded")
        .formParam("id", macro)
        .formParam("version", version)
        .formParam("name", name)
        .formParam("textEn", text)
        .formParam("active", "1")
        .post("/settings/macros/one");
  }

  private static String page(String path) {
    return admin().accept("text/html").header("Accept-Language", "en").get(path).asString();
  }

  private Response macro(String ends, String team) {
    return put(
        """
        {"name":"%s","textEn":"Dear {customer}, refunded. {agent}","tags":["Refund"],
         "priority":"HIGH","ends":"%s","team":%s}
        """
            .formatted(name, ends, team == null ? "null" : "\"" + team + "\""));
  }

  private static Response put(String macro) {
    return admin().body(macro).post("/api/macros");
  }

  private static Response apply(String ticket, String macro) {
    return agent()
        .header("If-Match", agent().get("/api/tickets/" + ticket).header("ETag"))
        .post("/api/tickets/" + ticket + "/macros/" + macro);
  }
}
