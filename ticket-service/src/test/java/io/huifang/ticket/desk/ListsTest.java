package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list: its address says all, several tickets at once, and a file of what is shown. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ListsTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isNarrowedByItsAddress() {
    String chat = open("CHAT", "narrow " + mark);
    String phone = open("PHONE", "narrow " + mark);
    String list =
        Desk.by("agent-li")
            .queryParam("view", "all")
            .queryParam("q", "narrow " + mark)
            .queryParam("channel", "CHAT")
            .queryParam("category", mark)
            .get("/desk")
            .asString();
    assertThat(list).contains(chat, "Chat").doesNotContain(phone);
    assertThat(list).contains("/desk?view=all&amp;category=" + mark + "&amp;q=narrow+" + mark);
    Desk.by("agent-li").get("/desk?state=asleep").then().statusCode(400);
    Desk.by("agent-li").get("/desk?sort=luck").then().statusCode(400);
    Desk.by("agent-li").queryParam("agent", "a\0b").get("/desk").then().statusCode(400);
  }

  @Test
  void takesSeveralAtOnceAndLeavesWhatHasMovedOn() {
    String one = id(TicketApi.open());
    String moved = id(TicketApi.open());
    String of = " " + version(one);
    String stale = " " + version(moved);
    Desk.reclassify(moved);
    Desk.by("agent-li")
        .formParam("ticket", one + of)
        .formParam("ticket", moved + stale)
        .formParam("ticket", UUID.randomUUID() + " 1")
        .formParam("act", "take")
        .post("/desk/bulk?view=unassigned")
        .then()
        .statusCode(303);
    assertThat(agent().get("/api/tickets/" + one).<String>path("agent")).isEqualTo("agent-li");
    assertThat(agent().get("/api/tickets/" + moved).<String>path("agent")).isNull();
    Desk.by("agent-li")
        .formParam("ticket", "x")
        .formParam("act", "take")
        .post("/desk/bulk")
        .then()
        .statusCode(400);
    Desk.by("agent-li")
        .formParam("ticket", one + of)
        .formParam("act", "assign")
        .formParam("agent", "nobody-here")
        .post("/desk/bulk")
        .then()
        .statusCode(303);
  }

  @Test
  void givesTheListAsAFileThatRunsNoFormula() {
    open("CHAT", "=HYPERLINK(1) " + mark);
    String file =
        Desk.by("agent-li")
            .accept("text/csv")
            .get("/desk/tickets.csv?view=all&q=" + mark)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines().count()).isEqualTo(2);
    assertThat(file)
        .startsWith("\"Number\"")
        .contains("\"'=HYPERLINK(1) " + mark + "\"", "\"New\"");
  }

  private static long version(String id) {
    return agent().get("/api/tickets/" + id).jsonPath().getLong("version");
  }

  private String open(String channel, String subject) {
    return agent()
        .body(
            """
            {"channel":"%s","category":"%s","subject":"%s","customer":{"email":"%s@example.org"}}
            """
                .formatted(channel, mark, subject, UUID.randomUUID()))
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
