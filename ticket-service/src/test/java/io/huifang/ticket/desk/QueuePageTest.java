package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the desk: what it shows of a ticket, and what a search finds. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QueuePageTest {
  private final String mark = UUID.randomUUID().toString();

  @Test
  void findsByNumberSubjectAndName() {
    String id = open("100% <b>" + mark, "Zoë_" + mark);
    String number = agent().get("/api/tickets/" + id).path("number");
    for (String words : new String[] {number, "100% <B>" + mark, "zoë_" + mark}) {
      assertThat(search("north", words)).as(words).contains("/desk/tickets/" + id, "&lt;b&gt;");
    }
    for (String words : new String[] {"101% <b>" + mark, "zoé_" + mark, mark + "x"}) {
      assertThat(search("north", words)).as(words).doesNotContain("/desk/tickets/" + id);
    }
    assertThat(search("south", number)).doesNotContain("/desk/tickets/" + id);
  }

  /** Somebody who looks for a ticket has often closed it himself. */
  @Test
  void findsWhatHasEnded() {
    String id = open("ended " + mark, "Somebody");
    String etag = agent().get("/api/tickets/" + id).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"text\":\"done\"}")
        .post("/api/tickets/" + id + "/resolution")
        .then()
        .statusCode(200);
    assertThat(search("north", "ended " + mark)).contains("/desk/tickets/" + id, "Resolved");
    assertThat(page("north", "")).doesNotContain("ended " + mark);
  }

  @Test
  void showsWhoWaitsUntilWeAnswer() {
    String id = open("waits " + mark, "Wang " + mark);
    agent().body("{\"text\":\"Hello?\"}").post("/api/tickets/" + id + "/customer-messages");
    assertThat(search("north", "waits " + mark))
        .contains("class=\"unread\"", "Hello?", "Wang " + mark);
    String etag = agent().get("/api/tickets/" + id).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"text\":\"We look into it\"}")
        .post("/api/tickets/" + id + "/replies");
    agent().body("{\"text\":\"among us\"}").post("/api/tickets/" + id + "/notes");
    assertThat(search("north", "waits " + mark))
        .contains("We look into it")
        .doesNotContain("class=\"unread\"", "among us");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "!%", "'", "\\", "%%%", "<script>"})
  void anythingMayBeLookedFor(String words) {
    assertThat(search("north", words)).doesNotContain("<script>alert");
  }

  private static String open(String subject, String customer) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"%s",
             "customer":{"name":"%s","email":"%s@example.org"}}
            """
                .formatted(subject, customer, UUID.randomUUID()))
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String search(String team, String words) {
    return as("agent-li", team, "agent")
        .accept("text/html")
        .header("Accept-Language", "en")
        .queryParam("q", words)
        .get("/desk")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String page(String team, String query) {
    return as("agent-li", team, "agent").accept("text/html").get("/desk" + query).asString();
  }
}
