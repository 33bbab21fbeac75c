package io.huifang.escalation.board;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.CaseStories;
import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.MatrixWords;
import io.huifang.escalation.oncall.OnCallStories;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom a case waits, who has how much, and what agents have promised. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BoardTurnTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String team = "t" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void morning() {
    clock.set(Instant.parse("2026-03-04T01:00:00Z"));
    person("holly-" + team, "SPECIALIST", team);
    person("mia", "MANAGER", "");
  }

  /** A case of this team whose policy is that of its category. */
  private String open(String category) {
    UUID ticket = UUID.randomUUID();
    event(
        answer(ticket, 1, "bad", "")
            .replace("billing", category)
            .replace("\"team\":\"north\"", "\"team\":\"" + team + "\""));
    return CaseStories.number(caseAbout(ticket));
  }

  private String board(String address) {
    return browser("mia", "manager").get(address).then().statusCode(200).extract().asString();
  }

  private void passes(Duration time) {
    clock.advance(time);
    due.drain();
  }

  private String held() {
    String schedule = OnCallStories.fresh("board");
    String body = OnCallStories.daily("Second line", "holly-" + team);
    String evening = "\"hours\":[{\"days\":[\"WEDNESDAY\"],\"from\":\"15:00\",\"to\":\"18:00\"}]}";
    OnCallStories.put(schedule, body.replaceFirst("]}]}", "]," + evening + "]}"))
        .then()
        .statusCode(200);
    String category = "held-" + team;
    MatrixWords.rule(
        category,
        "{\"who\":[\"on-call %s\"],\"withinMinutes\":600,\"holdMinutes\":30},{\"who\":[\"manager\"],\"withinMinutes\":60}"
            .formatted(schedule));
    return open(category);
  }

  @Test
  void aHeldCaseSaysForWhomItWaitsAndUntilWhen() {
    String number = held();
    String page = board("/board?view=held&team=" + team);
    assertThat(page)
        .contains("id=\"c-" + number + "\"")
        .contains("On hold until today 09:30: nobody is on call for Second line")
        .contains("1 waiting until somebody comes on call");
    assertThat(board("/board?view=asked&team=" + team)).doesNotContain("id=\"c-" + number + "\"");
    assertThat(
            browser("mia", "manager")
                .cookie("huifang_language", "zh-CN")
                .get("/board?view=held&team=" + team)
                .asString())
        .contains("暂挂至 今天 09:30，等待“值班 Second line”到岗")
        .doesNotContain("On hold");
    assertThat(
            browser("mia", "manager")
                .accept("text/csv")
                .get("/board/callbacks.csv?view=held&col=number&col=waits&team=" + team)
                .asString())
        .contains("On hold until 2026-03-04 09:30: nobody is on call for Second line");
    passes(Duration.ofMinutes(30));
    assertThat(board("/board?view=held&team=" + team)).doesNotContain("id=\"c-" + number + "\"");
  }

  @Test
  void whoIsAskedStandsThereUntilTheyAnswer() {
    String category = "asked-" + team;
    MatrixWords.rule(
        category,
        "{\"who\":[\"person holly-%s\"],\"withinMinutes\":600,\"acknowledgeWithin\":10}"
            .formatted(team));
    String number = open(category);
    String list = "/board?view=asked&team=" + team;
    assertThat(board(list))
        .contains("Asked holly-" + team + ", until today 09:10")
        .doesNotContain("I see to it");
    passes(Duration.ofMinutes(10));
    assertThat(board(list)).contains("Asked holly-" + team + ", who did not answer");
    String mine = browser("holly-" + team, "specialist").get(list).asString();
    assertThat(mine).contains("/board/cases/" + number + "/acknowledge", "I see to it");
    CaseStories.send(
            browser("holly-" + team, "specialist"),
            number,
            "acknowledge",
            1,
            "back",
            "/board?view=mine")
        .then()
        .statusCode(303)
        .header("Location", org.hamcrest.Matchers.endsWith("/board?view=mine"));
    assertThat(board(list)).doesNotContain("id=\"c-" + number + "\"");
  }

  @Test
  void whoeverCallsNeedNotAcknowledge() {
    String category = "works-" + team;
    MatrixWords.rule(
        category,
        "{\"who\":[\"person holly-%s\"],\"withinMinutes\":600,\"acknowledgeWithin\":10}"
            .formatted(team));
    String number = open(category);
    long version = version(number);
    CaseStories.send(
            browser("holly-" + team, "specialist"),
            number,
            "attempt",
            version,
            "outcome",
            "NO_ANSWER",
            "back",
            "/board?view=mine")
        .then()
        .statusCode(303);
    assertThat(board("/board?view=asked&team=" + team)).doesNotContain("id=\"c-" + number + "\"");
    assertThat(board("/board?view=open&team=" + team)).contains(number, "No answer");
  }

  private static long version(String number) {
    String page = browser("mia", "manager").get("/board/cases/" + number).asString();
    var found = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  @Test
  void eachTeamHasItsSumsAndLeadsToItsCases() {
    CaseStories.unhappy("Of another team " + team, null);
    open("billing");
    String late = open("billing");
    clock.advance(Duration.ofHours(26));
    String fresh = open("billing");
    String page = board("/board");
    assertThat(page.replaceAll("\\s+", " "))
        .containsPattern(
            ">"
                + team
                + "</a></td><td class=\"r num\">3</td><td class=\"r num bad\">2</td>"
                + "<td class=\"r num\">0</td>");
    assertThat(page).contains("/board?view=open&amp;team=" + team);
    assertThat(board("/board?view=open&team=" + team)).contains(late, fresh);
    assertThat(board("/board?view=late&team=" + team)).contains(late).doesNotContain(fresh);
    assertThat(board("/board?view=open&team=nobody")).doesNotContain("id=\"c-");
  }

  @Test
  void aTeamIsCalledAsTicketServiceCallsIt() {
    open("billing");
    UUID id = UUID.nameUUIDFromBytes(team.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String told = "{\"team\":{\"id\":\"%s\",\"name\":\"Desk of %s\",\"calendar\":\"office\"}}";
    event(EscalationApi.envelope("team.changed.v1", id, 1, told.formatted(team, team)));
    String list = "/board?view=open&col=team&team=" + team;
    assertThat(board(list)).contains("Desk of " + team + "</td>", "<b>Desk of " + team + "</b>");
    assertThat(board("/board/wall?team=" + team)).contains("<span>Desk of " + team + "</span>");
  }

  @Test
  void aPromiseOfAnAgentStandsBesideTheCasesUntilItIsKept() {
    person("gao-" + team, "AGENT", team);
    UUID customer = CaseStories.customer("Mr Fang " + team, null);
    UUID ticket = CaseStories.ticket(customer, "T-" + customer.hashCode(), "Brook leaks");
    String id =
        as("gao-" + team, "north", "agent")
            .body(
                "{\"ticketId\":\"%s\",\"dueAt\":\"2026-03-04T01:00:40Z\",\"about\":\"the engineer\"}"
                    .formatted(ticket))
            .post("/api/promises")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String link = "href=\"/promises/" + id + "\"";
    String page = board("/board");
    assertThat(page)
        .contains(link, "Mr Fang " + team, "the engineer", "promised by agents", ">1m<")
        .contains("<title>T-" + customer.hashCode() + " · Mr Fang " + team);
    assertThat(browser("lead-of-elsewhere", "lead").get("/board").asString())
        .as("the team of the ticket")
        .contains(link);
    assertThat(browserOf("somewhere", "lead-of-elsewhere").get("/board").asString())
        .as("a lead of another team")
        .doesNotContain(link);
    as("gao-" + team, "north", "agent")
        .header("If-Match", "\"1\"")
        .body("{\"outcome\":\"REACHED\"}")
        .post("/api/promises/" + id + "/attempts")
        .then()
        .statusCode(200);
    assertThat(board("/board")).doesNotContain(link);
  }

  private static io.restassured.specification.RequestSpecification browserOf(
      String team, String subject) {
    return as(subject, team, "lead").accept("text/html").header("Accept-Language", "en");
  }
}
