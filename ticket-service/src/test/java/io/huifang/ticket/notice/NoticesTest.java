package io.huifang.ticket.notice;

import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what by the bell, and that nobody hears of what he did himself. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class NoticesTest {
  private final Ringing mine = new Ringing("bell-" + UUID.randomUUID());
  private final Ringing other = new Ringing("bell-" + UUID.randomUUID());
  @Inject EntityManager entities;

  @BeforeEach
  void people() {
    TicketApi.staff();
    for (Ringing one : new Ringing[] {mine, other}) {
      String name = one == mine ? "Sun Yan" : "Wu Tao";
      TicketApi.admin()
          .body(Map.of("name", name, "team", "north", "role", "AGENT"))
          .put("/api/agents/" + one.person())
          .then()
          .statusCode(200);
    }
  }

  @Test
  void whoGetsATicketFromSomebodyElseIsToldAndWhoTakesItIsNot() {
    String ticket = id(TicketApi.open());
    assign(mine, ticket, mine).statusCode(200);
    assertThat(mine.unseen()).isZero();
    assign(other, ticket, other).statusCode(200);
    assertThat(other.unseen()).isZero();
    assertThat(mine.panel()).contains("Wu Tao has your ticket now", "Charged twice");
    assign(mine, ticket, other);
    assign(other, ticket, mine).statusCode(200);
    assertThat(mine.panel()).contains("Wu Tao gave you a ticket");
    assertThat(other.unseen()).isZero();
  }

  @Test
  void aReplyOfTheCustomerRingsOnceForEachTicketAndIsQuoted() {
    String ticket = id(TicketApi.open());
    assign(mine, ticket, mine);
    say(other, ticket, "Where is <my> money?");
    say(other, ticket, "It is " + "late ".repeat(100));
    say(mine, ticket, "I typed this myself");
    assertThat(mine.unseen()).isEqualTo(1);
    assertThat(mine.panel()).contains("Wang Wei replied 2 times", "It is late late", "…");
    assertThat(mine.panel()).doesNotContain("<my>", "typed this myself");
    assertThat(other.unseen()).isZero();
  }

  @Test
  void aNewTicketOfNobodyRingsNowhere() {
    long before = rows("select count(*) from notice");
    long told = rows("select count(*) from outbox_event where type like 'notice%'");
    id(TicketApi.open());
    assertThat(rows("select count(*) from notice")).isEqualTo(before);
    assertThat(rows("select count(*) from outbox_event where type like 'notice%'")).isEqualTo(told);
  }

  @Test
  void manyThatComeTogetherAreOneLine() {
    String[] tickets = {id(TicketApi.open()), id(TicketApi.open()), id(TicketApi.open())};
    var form =
        other
            .page()
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("act", "assign")
            .formParam("agent", mine.person());
    for (String ticket : tickets) {
      form = form.formParam("ticket", ticket + " " + version(ticket));
    }
    form.post("/desk/bulk").then().statusCode(303);
    assertThat(mine.unseen()).isEqualTo(1);
    assertThat(mine.panel()).contains("Wu Tao gave you 3 tickets", "/desk?view=mine");
    mine.seen(Map.of("path", "/desk/tickets/" + tickets[0])).then().body("unseen", equalTo(1));
    String last = mine.state().extract().path("last");
    mine.seen(Map.of("last", last)).then().statusCode(200).body("unseen", equalTo(0));
  }

  @Test
  void whatWasLookedAtIsSeenAndSiblingsAreTold() {
    String ticket = id(TicketApi.open());
    assign(other, ticket, mine);
    assertThat(mine.page().get("/desk").asString()).contains("data-unseen=\"1\"");
    mine.seen(Map.of("path", "/desk/tickets/" + ticket))
        .then()
        .statusCode(200)
        .body("unseen", equalTo(0));
    mine.seen(Map.of("path", "/desk/tickets/" + ticket)).then().statusCode(200);
    assertThat(
            rows(
                "select count(*) from outbox_event where type = 'notice.seen.v1'"
                    + " and event like '%"
                    + mine.person()
                    + "%'"))
        .isEqualTo(1);
  }

  /**
   * A tab that was opened in the background and is looked at later does not show what came since.
   */
  @Test
  void whatCameAfterThePageWasMadeIsNotSeenOnIt() {
    String ticket = id(TicketApi.open());
    assign(mine, ticket, mine);
    say(other, ticket, "First");
    String made = mine.state().extract().path("last");
    say(other, ticket, "Second");
    String path = "/desk/tickets/" + ticket;
    mine.seen(Map.of("path", path, "last", made)).then().body("unseen", equalTo(1));
    assertThat(mine.panel()).contains("Wang Wei replied", "Second").doesNotContain("2 times");
    String now = mine.state().extract().path("last");
    mine.seen(Map.of("path", path, "last", now)).then().body("unseen", equalTo(0));
    mine.seen(Map.of("path", path, "last", "x")).then().statusCode(400);
  }

  @Test
  void whatOthersWereToldIsNeitherReadNorMarked() {
    String ticket = id(TicketApi.open());
    assign(other, ticket, mine);
    String line = mine.panel().replaceAll("(?s).*data-line=\"([0-9a-f-]+)\".*", "$1");
    assertThat(other.panel()).doesNotContain(line);
    other.seen(Map.of("line", line)).then().statusCode(404);
    other.seen(Map.of("path", "/desk/tickets/" + ticket)).then().statusCode(200);
    String last = mine.state().extract().path("last");
    other.seen(Map.of("last", last)).then().statusCode(200);
    assertThat(mine.unseen()).isEqualTo(1);
    mine.seen(Map.of("line", line)).then().statusCode(200).body("unseen", equalTo(0));
    mine.seen(Map.of("line", line)).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "line, nonsense",
    "line, ' '",
    "last, 1",
    "other, x",
    "line, 00000000-0000-0000-0000-00000000000g"
  })
  void nonsenseIsRefused(String field, String value) {
    mine.seen(Map.of(field, value)).then().statusCode(400);
    mine.seen(Map.of("path", "/" + "x".repeat(400))).then().statusCode(400);
    mine.seen(Map.of("line", UUID.randomUUID().toString())).then().statusCode(404);
    mine.page().get("/notices?cursor=%2Fetc").then().statusCode(400);
    mine.page().get("/notices?cursor=MTIz").then().statusCode(400);
  }

  @Test
  void thePageHasAllOfThemInBothLanguages() {
    String ticket = id(TicketApi.open());
    mine.page().get("/notices").then().statusCode(200).body(containsString("Nothing has happened"));
    assign(other, ticket, mine);
    mine.page().get("/notices").then().body(containsString("Mark as read"));
    mine.page()
        .header("Accept-Language", "zh")
        .cookie("huifang_language", "zh-CN")
        .get("/notices")
        .then()
        .statusCode(200)
        .body(containsString("把一张工单交给了您"));
    as("x", null, "service").accept("text/html").get("/notices").then().statusCode(403);
  }

  private static io.restassured.response.ValidatableResponse assign(
      Ringing by, String ticket, Ringing to) {
    return as(by.person(), "north", "agent")
        .header("If-Match", "\"" + version(ticket) + "\"")
        .body(Map.of("agent", to.person()))
        .post("/api/tickets/" + ticket + "/assignment")
        .then();
  }

  private static void say(Ringing typedBy, String ticket, String text) {
    as(typedBy.person(), "north", "agent")
        .body(Map.of("text", text))
        .post("/api/tickets/" + ticket + "/customer-messages")
        .then()
        .statusCode(200);
  }

  private static String version(String ticket) {
    return TicketApi.agent().get("/api/tickets/" + ticket).header("ETag").replace("\"", "");
  }

  private long rows(String count) {
    return ((Number) entities.createNativeQuery(count).getSingleResult()).longValue();
  }
}
