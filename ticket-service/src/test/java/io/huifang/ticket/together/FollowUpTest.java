package io.huifang.ticket.together;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes too late for its ticket goes on in another one. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FollowUpTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private String ticket = "";
  private String number = "";

  @BeforeEach
  void closed() {
    clock.reset();
    TicketApi.staff();
    Response opened = TicketApi.open();
    ticket = TicketApi.id(opened);
    number = opened.path("number");
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));
    due.drain();
    manager().get("/api/tickets/" + ticket).then().body("state", equalTo("CLOSED"));
  }

  private static Response change(String id, String what, String body) {
    return manager()
        .header("If-Match", manager().get("/api/tickets/" + id).header("ETag"))
        .body(body)
        .post("/api/tickets/" + id + "/" + what);
  }

  private List<String> followUps() {
    return manager().get("/api/tickets/" + ticket + "/links").jsonPath().getList("id");
  }

  /** A browser that has opened a link to the ticket. */
  private Browser customer() {
    String url = manager().post("/api/tickets/" + ticket + "/status-links").path("url");
    Response entered = given().redirects().follow(false).get(URI.create(url).getPath());
    return new Browser(entered.header("Location"), entered.cookie("huifang_status"));
  }

  private record Browser(String path, String secret) {
    RequestSpecification open() {
      return given()
          .cookie("huifang_status", secret)
          .redirects()
          .follow(false)
          .header("Accept-Language", "en");
    }

    Response write(String text) {
      return open().formParam("text", text).post(path + "/messages");
    }

    String page() {
      return open().get(path).then().statusCode(200).extract().asString();
    }
  }

  @Test
  void whoWritesOnTheStatusPageIsLedToTheNewOne() {
    Browser customer = customer();
    assertThat(customer.page()).contains("Write to us again");
    Response written = customer.write("It is broken again");
    assertThat(written.statusCode()).isEqualTo(303);
    Browser next = new Browser(written.header("Location"), written.cookie("huifang_status"));
    assertThat(next.page()).contains("It is broken again").doesNotContain(number);
    String followUp = followUps().get(0);
    manager()
        .get("/api/tickets/" + followUp)
        .then()
        .body("team", equalTo("north"))
        .body("category", equalTo("billing"))
        .body("channel", equalTo("WEB"))
        .body("customerId", equalTo(manager().get("/api/tickets/" + ticket).path("customerId")));
    // whoever has the old link only goes on writing, and reads nothing of the new one
    Browser other = customer();
    other
        .write("And one thing more")
        .then()
        .statusCode(303)
        .header("Location", equalTo(other.path()));
    assertThat(other.page())
        .contains("goes on as your request T-")
        .doesNotContain("broken again", "one thing more");
    assertThat(next.page()).contains("And one thing more");
    assertThat(followUps()).hasSize(1);
  }

  @Test
  void ofManyMessagesAtOnceOneOpensIt() {
    Browser customer = customer();
    List<Integer> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> customer.write("Again " + i).statusCode())
            .toList();
    assertThat(answers).allMatch(status -> status == 303);
    assertThat(followUps()).hasSize(1);
    manager()
        .get("/api/tickets/" + followUps().get(0) + "/messages")
        .then()
        .body("text", hasSize(6));
  }

  @Test
  void anAgentOpensItByAButtonAndNotTwice() {
    String etag = manager().get("/api/tickets/" + ticket).header("ETag");
    List<Integer> clicks =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                i ->
                    manager()
                        .header("If-Match", etag)
                        .post("/api/tickets/" + ticket + "/follow-up")
                        .statusCode())
            .toList();
    assertThat(clicks).filteredOn(status -> status == 201).hasSize(1);
    assertThat(clicks).filteredOn(status -> status == 412).hasSize(3);
    change(ticket, "follow-up", "").then().statusCode(409);
    change(followUps().get(0), "follow-up", "").then().statusCode(409);
    manager().get("/api/tickets/" + ticket + "/links").then().body("kind", contains("FOLLOW_UP"));
    manager()
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/desk/tickets/" + ticket)
        .then()
        .body(containsString("follow-up"));
  }

  @Test
  void aMailGoesToWhatGoesOnAlready() {
    String address = UUID.randomUUID() + "@example.org";
    String body =
        """
        {"channel":"EMAIL","category":"billing","subject":"Charged","text":"Twice",
         "customer":{"email":"%s","language":"en"}}
        """
            .formatted(address);
    ticket = TicketApi.id(manager().body(body).post("/api/tickets"));
    due.drain();
    change(ticket, "resolution", "{\"text\":\"done\"}");
    clock.advance(Duration.ofDays(4));
    due.drain();
    String ours = messageId(address);
    String next =
        mail(address, ours, "Again")
            .then()
            .body("outcome", equalTo("OPENED"))
            .extract()
            .path("ticket");
    assertThat(followUps()).containsExactly(next);
    mail(address, ours, "And again")
        .then()
        .body("outcome", equalTo("ADDED"))
        .body("ticket", equalTo(next));
  }

  private static String messageId(String address) {
    return java.util.Arrays.stream(
            ServiceEnvironment.mail().getReceivedMessagesForDomain("example.org"))
        .filter(mail -> to(mail).equals(address))
        .map(FollowUpTest::id)
        .findFirst()
        .orElseThrow();
  }

  private static String to(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String id(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static Response mail(String from, String answered, String text) {
    String mail =
        "From: <%s>\nSubject: Re\nMessage-ID: <%s@example.org>\nReferences: %s\n\n%s\n"
            .formatted(from, UUID.randomUUID(), answered, text);
    return admin()
        .contentType("message/rfc822")
        .body(mail.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/mails");
  }
}
