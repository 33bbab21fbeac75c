package io.huifang.ticket.queue;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes first, what is found, and what is counted. Each test has a team of its own. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QueueTest {
  @Inject SettableClock clock;
  private final String team = "team-" + UUID.randomUUID();
  private final String agent = "agent-" + UUID.randomUUID();

  @BeforeEach
  void morning() {
    clock.reset();
    admin()
        .body("{\"name\":\"T\",\"calendar\":\"always\"}")
        .put("/api/teams/" + team)
        .then()
        .statusCode(200);
  }

  private String open(String subject, String tier, String email) {
    String body =
        """
        {"channel":"CHAT","category":"billing","subject":"%s","text":"Help","team":"%s",
         "customer":{"name":"Zhou %s","email":"%s","tier":"%s","language":"en"}}
        """
            .formatted(subject, team, team, email, tier);
    return as(agent, team, "agent")
        .body(body)
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String open(String subject, String tier) {
    return open(subject, tier, UUID.randomUUID() + "@example.org");
  }

  private JsonPath list(String query) {
    return as(agent, team, "agent")
        .get("/api/tickets?active=true&team=" + team + "&" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> ids(String query) {
    return list(query).getList("items.id");
  }

  private void reply(String ticket, boolean ask) {
    String etag = as(agent, team, "agent").get("/api/tickets/" + ticket).header("ETag");
    as(agent, team, "agent")
        .header("If-Match", etag)
        .body("{\"text\":\"Which?\",\"askCustomer\":" + ask + "}")
        .post("/api/tickets/" + ticket + "/replies")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsDueFirstComesFirstAndWhatWaitsForTheCustomerLast() {
    String standard = open("Standard", "STANDARD");
    String paused = open("Paused", "VIP");
    String vip = open("Vip", "VIP");
    reply(paused, true);

    assertThat(ids("sort=urgency")).containsExactly(vip, standard, paused);
    assertThat(ids("sort=newest")).containsExactly(vip, paused, standard);
    assertThat(ids("sort=oldest")).containsExactly(standard, paused, vip);
    assertThat(ids("")).as("as it was").containsExactly(vip, paused, standard);
    assertThat(list("sort=urgency").getString("items[2].dueAt")).isNull();
  }

  @Test
  void everyOrderIsPagedWithoutGapAndWithoutDouble() {
    for (int i = 0; i < 7; i++) {
      String ticket = open("No " + i, i % 2 == 0 ? "VIP" : "STANDARD");
      if (i % 3 == 0) {
        reply(ticket, true);
      }
    }
    for (String sort : List.of("urgency", "newest", "oldest", "waiting")) {
      List<String> whole = ids("sort=" + sort);
      List<String> paged = new ArrayList<>();
      String cursor = "";
      do {
        JsonPath page = list("sort=" + sort + "&limit=2" + cursor);
        paged.addAll(page.getList("items.id"));
        cursor = page.get("next") == null ? "" : "&cursor=" + page.getString("next");
      } while (!cursor.isEmpty());
      assertThat(paged).as(sort).isEqualTo(whole);
      assertThat(whole).as(sort).hasSize(sort.equals("waiting") ? 4 : 7);
    }
  }

  @Test
  void unreadIsWhatTheCustomerWroteLast() {
    String answered = open("Answered", "STANDARD");
    String waiting = open("Waiting", "STANDARD");
    reply(answered, false);
    assertThat(ids("unread=true")).containsExactly(waiting);

    clock.advance(Duration.ofMinutes(1));
    as(agent, team, "agent")
        .body("{\"text\":\"And now?\"}")
        .post("/api/tickets/" + answered + "/customer-messages")
        .then()
        .statusCode(200);

    assertThat(ids("unread=true&sort=waiting")).containsExactly(waiting, answered);
    assertThat(list("unread=true&sort=waiting").getString("items[1].unreadSince")).isNotNull();
  }

  @Test
  void lateIsWhatShouldHaveBeenDone() {
    String ticket = open("Late", "VIP");
    assertThat(ids("late=true")).isEmpty();
    clock.advance(Duration.ofDays(10));
    assertThat(ids("late=true")).containsExactly(ticket);
  }

  @Test
  void wordsFindNumberHandleNameAndSubject() {
    String email = UUID.randomUUID() + "@Example.org";
    String ticket = open("净水器漏水 100%_x", "STANDARD", email);
    open("Something else", "STANDARD");
    String number = as(agent, team, "agent").get("/api/tickets/" + ticket).path("number");
    String digits = number.replaceFirst("T-0*", "");

    for (String words : List.of(number, digits, email, "漏水", "100%_X")) {
      assertThat(found(words)).as(words).containsExactly(ticket);
    }
    assertThat(found("zhou " + team)).hasSize(2);
    assertThat(found("%")).as("no word, and no wildcard").isEmpty();
    assertThat(found("' orr ''='")).isEmpty();
    assertThat(found("x'; drop table ticket; --")).isEmpty();
  }

  private List<String> found(String words) {
    return as(agent, team, "agent")
        .queryParam("q", words)
        .get("/api/tickets?active=true&team=" + team)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @Test
  void countsAreOfTheOwnTeamOnly() {
    String mine = open("Mine", "STANDARD");
    open("Nobody's", "STANDARD");
    String etag = as(agent, team, "agent").get("/api/tickets/" + mine).header("ETag");
    as(agent, team, "agent")
        .header("If-Match", etag)
        .body("{\"agent\":\"" + agent + "\"}")
        .post("/api/tickets/" + mine + "/assignment")
        .then()
        .statusCode(200);

    JsonPath before = as(agent, team, "agent").get("/api/tickets/counts").jsonPath();
    change(io.huifang.ticket.TicketApi.open().path("id"), "replies", "{\"text\":\"x\"}");
    JsonPath counts = as(agent, team, "agent").get("/api/tickets/counts").jsonPath();

    assertThat(counts.getInt("mine")).isEqualTo(1);
    assertThat(counts.getInt("unread")).isGreaterThanOrEqualTo(2);
    assertThat(counts.getMap("")).isEqualTo(before.getMap(""));
  }

  @Test
  void whatIsNoOrderAndNoCursorOfItIsSaid() {
    as(agent, team, "agent")
        .get("/api/tickets?sort=best")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("sort"));
    open("a", "STANDARD");
    open("b", "STANDARD");
    String next = list("sort=urgency&limit=1").getString("next");
    as(agent, team, "agent")
        .get("/api/tickets?sort=newest&cursor=" + next)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("cursor"));
  }
}
