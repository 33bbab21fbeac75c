package io.huifang.ticket.status;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
  @Inject DueService due;

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

  /** A browser that has followed the link. */
  private record Customer(String path, String cookie) {
    static Customer with(String link) {
      Response answer = given().redirects().follow(false).get(link);
      assertThat(answer.statusCode()).isEqualTo(303);
      Cookie cookie = answer.detailedCookie("huifang_status");
      String path = answer.header("Location");
      assertThat(cookie.getPath()).isEqualTo(path);
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(path).startsWith("/status/tickets/T-").doesNotContain(cookie.getValue());
      return new Customer(path, cookie.getValue());
    }

    RequestSpecification browser() {
      return given().cookie("huifang_status", cookie).redirects().follow(false);
    }

    Response write(String text) {
      return browser().formParam("text", text).post(path + "/messages");
    }
  }

  private static String page(Customer customer, String language) {
    return customer
        .browser()
        .header("Accept-Language", language)
        .get(customer.path())
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void tellsStateAndPromiseInTwoLanguages() {
    Customer path = Customer.with(link(id(open())));
    assertThat(page(path, "en")).contains("Charged twice", "Received", "promised", "4 Mar, 09:05");
    assertThat(page(path, "zh-CN")).contains("已收到", "3月4日 09:05");
  }

  @Test
  void customersWriteAndReopenButNotesStayInside() {
    String ticket = id(open());
    Customer customer = Customer.with(link(ticket));
    agent().body("{\"text\":\"<b>secret</b>\"}").post("/api/tickets/" + ticket + "/notes");
    customer.write("<script>x</script>").then().statusCode(303);
    assertThat(page(customer, "en"))
        .contains("&lt;script&gt;")
        .doesNotContain("secret", "<script>");
    customer.write("").then().statusCode(400);
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    customer.browser().post(customer.path() + "/reopening").then().statusCode(303);
    agent().get("/api/tickets/" + ticket).then().body("reopens", equalTo(1));
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));
    customer.browser().post(customer.path() + "/reopening").then().statusCode(409);
  }

  @Test
  void promisesOfTheSpecialistAppearWhateverComesFirst() {
    String ticket = id(open());
    Customer customer = Customer.with(link(ticket));
    UUID promise = UUID.randomUUID();
    promise(promise, ticket, 2, "OPEN", "2026-03-05T09:00:00Z");
    promise(promise, ticket, 1, "OPEN", "2026-03-05T03:00:00Z");
    assertThat(page(customer, "en")).contains("5 Mar, 17:00");
    promise(promise, ticket, 3, "KEPT", "2026-03-05T09:00:00Z");
    assertThat(page(customer, "en")).doesNotContain("5 Mar, 17:00");
  }

  @Test
  void twoTicketsInOneBrowserAndNoSecretOnThePage() {
    Customer one = Customer.with(link(id(open())));
    Customer two = Customer.with(link(id(open())));
    assertThat(page(one, "en")).doesNotContain(one.cookie());
    assertThat(page(two, "en")).doesNotContain(two.cookie());
    given().cookie("huifang_status", one.cookie()).get(two.path()).then().statusCode(404);
    given().get(one.path()).then().statusCode(404);
  }

  @Test
  void hundredsOfMessagesHideNothingAndOnlySoManyAreTaken() {
    String ticket = id(open());
    Customer customer = Customer.with(link(ticket));
    change(ticket, "replies", "{\"text\":\"We have found your parcel\"}").then().statusCode(200);
    for (int hour = 0; hour < 26; hour++) {
      for (int i = 0; i < 20; i++) {
        customer.write("noise " + hour + "." + i).then().statusCode(303);
        clock.advance(Duration.ofSeconds(1));
      }
      customer.write("one too many").then().statusCode(429);
      clock.advance(Duration.ofHours(1));
    }
    String latest = page(customer, "en");
    assertThat(latest).contains("We have found your parcel", "noise 25.19");
    assertThat(latest).doesNotContain("noise 3.", "one too many");
    String older = latest.replaceFirst("(?s).*href=\"[^\"]*\\?before=([^\"]*)\".*", "$1");
    String before = customer.browser().get(customer.path() + "?before=" + older).asString();
    assertThat(before).contains("noise 22.").doesNotContain("noise 25.19");
    assertThat(agent().get("/api/tickets/" + ticket + "/messages").jsonPath().getList("text"))
        .hasSize(500)
        .contains("noise 25.19");
  }

  @Test
  void linksAreRevokedAndMadeAnewFromTheDesk() {
    String ticket = id(open());
    Customer lost = Customer.with(link(ticket));
    String page = "/desk/tickets/" + ticket;
    Response renewed = form().post(page + "/link/renewal");
    renewed.then().statusCode(303).header("Location", equalTo(page));
    String flash = renewed.cookie("huifang_flash_link");
    lost.browser().get(lost.path()).then().statusCode(404);
    String shown =
        as("agent-li", "north", "agent")
            .accept("text/html")
            .cookie("huifang_flash_link", flash)
            .get(page)
            .asString();
    String url = shown.replaceFirst("(?s).*href=\"[^\"]*(/status/[^\"]*)\".*", "$1");
    Customer found = Customer.with(url);
    assertThat(page(found, "en")).contains("Charged twice");
    // another agent does not see it, nor does anybody by a link with a text of his own
    as("agent-wu", "north", "agent")
        .cookie("huifang_flash_link", flash)
        .get(page + "?link=javascript:alert(1)&problem=Pay+here")
        .then()
        .body(not(containsString("/status/")))
        .body(not(containsString("javascript:")))
        .body(not(containsString("Pay here")));
    form().post(page + "/link/revocation").then().statusCode(303);
    found.browser().get(found.path()).then().statusCode(404);
    agent().delete("/api/tickets/" + ticket + "/status-links").then().body("links", equalTo(0));
  }

  @Test
  void aClosedTicketIsShownForAWhile() {
    String ticket = id(open());
    Customer customer = Customer.with(link(ticket));
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));
    due.drain();
    assertThat(page(customer, "en")).contains("Closed");
    clock.advance(Duration.ofDays(31));
    customer.browser().get(customer.path()).then().statusCode(404);
  }

  private static RequestSpecification form() {
    return given()
        .auth()
        .oauth2(TestTokens.token("agent-li", "north", "agent"))
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false);
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
    assertThat(desk).contains("Charged twice", "/desk/tickets/");
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
