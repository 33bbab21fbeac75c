package io.huifang.ticket.loop;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket shows what became of it elsewhere, in whatever order that was told. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LoopTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;
  private final UUID about = UUID.randomUUID();
  private final UUID promise = UUID.randomUUID();
  private final UUID survey = UUID.randomUUID();
  private final UUID answer = UUID.randomUUID();
  private final String mark = UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void somebodyOwnsCases() {
    clock.reset();
    TicketApi.staff();
    String feng = "{\"name\":\"Feng Xu\",\"team\":\"north\",\"role\":\"SPECIALIST\"}";
    admin().body(feng).put("/api/agents/spec-feng").then().statusCode(200);
  }

  @AfterEach
  void morning() {
    clock.reset();
  }

  @Test
  void theHighestVersionWinsWhateverComesFirst() {
    String ticket = id(open());
    Told.promise(promise, about, ticket, 1, "OPEN");
    assertThat(page(ticket)).contains("No case.");
    Told.caseOf(about, ticket, 3, "OPEN", "spec-feng");
    Told.caseOf(about, ticket, 1, "OPEN", "somebody-before");
    assertThat(page(ticket))
        .contains(Told.number(about), "Low score", "High", "Feng Xu calls back", "8h 30m")
        .doesNotContain("somebody-before");
    Told.promise(promise, about, ticket, 3, "KEPT");
    Told.promise(promise, about, ticket, 2, "OPEN");
    assertThat(page(ticket)).contains("called in time").doesNotContain("calls back");
    Told.caseOf(about, ticket, null, 9, "CLOSED", "spec-feng", "north", "true");
    Told.caseOf(about, ticket, 4, "OPEN", "spec-feng");
    assertThat(page(ticket)).contains("put right");
  }

  @Test
  void theQuestionAndTheAnswer() {
    String ticket = id(open());
    assertThat(page(ticket)).contains("is asked once it is resolved");
    Told.invitation(survey, ticket, 2, "SENT", null, "2026-03-06T00:00:00Z");
    Told.invitation(survey, ticket, 1, "HELD_BACK", "FATIGUE", null);
    assertThat(page(ticket)).contains("Asked, no answer yet").doesNotContain("asked lately");
    clock.advance(Duration.ofDays(3));
    assertThat(page(ticket)).contains("not answered in time");
    Told.answers(answer, survey, ticket, 2, "<b>" + mark);
    assertThat(page(ticket)).contains(">Answered").doesNotContain("not answered in time");
    assertThat(page(ticket)).contains("2/5", "&lt;b&gt;" + mark).doesNotContain("<b>" + mark);
    String other = id(open());
    Told.invitation(UUID.randomUUID(), other, 1, "HELD_BACK", "FATIGUE", null);
    assertThat(page(other)).contains("Not asked: asked lately");
    assertThat(page(other, "zh-CN")).contains("未调查：近期已调查过", "没有升级案件");
  }

  @Test
  void aWithdrawnAnswerDoesNotComeBack() {
    String ticket = id(open());
    Told.withdrawn(answer, 2);
    Told.answer(answer, ticket, null, 1, 1, mark);
    assertThat(page(ticket)).doesNotContain(mark);
    Told.answer(answer, ticket, null, 3, 4, mark);
    assertThat(page(ticket)).contains(mark, "4/5");
  }

  @Test
  void whatIsAboutAnotherTicketOfTheCustomerIsShownToWhoMaySeeThat() {
    String mail = mark + "@example.org";
    String north = ticketOf(mail, "north");
    String south = ticketOf(mail, "south");
    Told.caseOf(about, south, 1, "OPEN", "spec-feng");
    Told.promise(promise, about, south, 1, "OPEN");
    Told.answer(answer, south, null, 1, 1, "about the south " + mark);
    String number = TicketApi.manager().get("/api/tickets/" + south).path("number");
    assertThat(page(north)).doesNotContain(Told.number(about), "about the south", number);
    String all =
        as("manager-mei", null, "manager")
            .accept("text/html")
            .header("Accept-Language", "en")
            .get("/desk/tickets/" + north)
            .asString();
    assertThat(all)
        .contains(
            Told.number(about), "about " + number, "about the south", "/board/cases/" + about);
  }

  @Test
  void whoMayNotOpenTheBoardIsNotLedThere() {
    String ticket = id(open());
    Told.caseOf(about, ticket, 1, "OPEN", "spec-feng");
    assertThat(page(ticket)).contains(Told.number(about)).doesNotContain("/board/cases/" + about);
  }

  @Test
  void unknownTicketsAndNonsense() {
    Told.caseOf(about, UUID.randomUUID().toString(), 1, "OPEN", "spec-feng");
    Told.answer(answer, UUID.randomUUID().toString(), null, 1, 1, mark);
    Told.answer(UUID.randomUUID(), null, null, 1, 1, mark);
    for (String data :
        new String[] {
          "{}",
          "{\"case\":{\"id\":\"x\"}}",
          "{\"case\":{\"id\":\"" + about + "\",\"openedAt\":\"soon\"}}",
          "{\"case\":{\"id\":\"" + about + "\"}}"
        }) {
      Told.tell("escalation-service", "case.opened.v1", about, 1, data)
          .body("results[0].outcome", equalTo("rejected"));
    }
  }

  @Test
  void anErasedCustomerIsErasedHereAndStaysErased() throws SQLException {
    TicketApi.cancelImports();
    String ticket = ticketOf(mark + "@example.org", "north");
    String person = agent().get("/api/tickets/" + ticket).path("customerId");
    Told.caseOf(about, ticket, person, 1, "OPEN", "spec-feng", "north", "null");
    Told.answer(answer, ticket, person, 1, 1, "said " + mark);
    admin()
        .get("/api/personal-data/" + person)
        .then()
        .body("data.cases.size()", equalTo(1))
        .body("data.answers[0].comment", containsString(mark));
    admin()
        .header("If-Match", "\"1\"")
        .post("/api/customers/" + person + "/erasure")
        .then()
        .statusCode(200);
    UUID late = UUID.randomUUID();
    Told.answer(late, ticket, person, 1, 1, "on its way " + mark);
    clock.advance(Duration.ofHours(1));
    due.drain();
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, mark)).isEmpty();
      assertThat(EveryTable.with(connection, person))
          .doesNotContainKeys("case_copy", "answer_copy", "invitation_copy");
    }
    assertThat(page(ticket)).contains("1/5", Told.number(about));
  }

  private static String ticketOf(String mail, String team) {
    return id(
        TicketApi.manager()
            .body(
                """
                {"channel":"PHONE","category":"billing","subject":"Charged","team":"%s",
                 "customer":{"email":"%s","language":"en"}}
                """
                    .formatted(team, mail))
            .post("/api/tickets"));
  }

  private static String page(String ticket) {
    return page(ticket, "en");
  }

  private static String page(String ticket, String language) {
    return agent()
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/desk/tickets/" + ticket)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
