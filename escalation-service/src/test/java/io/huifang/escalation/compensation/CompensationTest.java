package io.huifang.escalation.compensation;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.send;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.CaseStories.version;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.envelope;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.escalation.CaseStories;
import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is given something without leaving the case; who may is said by ticket-service. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CompensationTest {
  private static final String WANTED =
      """
      {"kind":"VOUCHER","amount":20,"currency":"CNY","reason":"waited twice"}
      """;

  /** Its rows are in partitions. */
  private static final Condition<String> OUTBOX =
      new Condition<>(table -> table.startsWith("outbox_event_"), "an event that is told");

  @Inject SettableClock clock;
  @Inject DataSource database;
  private final String name = "Grace " + UUID.randomUUID().toString().substring(0, 8);
  private String id;

  @BeforeEach
  void aCase() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    id = unhappy(name, null);
  }

  private String ask() {
    return change(id, "compensations", WANTED)
        .then()
        .statusCode(201)
        .body("state", equalTo("SENT"))
        .body("askedBy", equalTo("spec-1"))
        .body("toldAt", nullValue())
        .extract()
        .path("id");
  }

  private static ValidatableResponse of(String id) {
    return specialist().get("/api/cases/" + id + "/compensations").then().statusCode(200);
  }

  /** What ticket-service tells of a grant. */
  private static void told(String grant, int version, String state, String more) {
    event(grantEvent(grant, version, state, more)).body("results[0].outcome", equalTo("accepted"));
  }

  private static String grantEvent(String grant, int version, String state, String more) {
    UUID ticket = UUID.randomUUID();
    return envelope(
        "ticket.granted.v1",
        ticket,
        version + 10,
        """
        {"ticket":{"id":"%s","number":"T-1","reopens":0,"dims":{"channel":"PHONE"}},
         "actor":{"kind":"AGENT","id":"lead-n"},
         "change":{"grant":"%s","kind":"VOUCHER","amount":20.0,"currency":"CNY","state":"%s",
           "grantVersion":%d%s}}
        """
            .formatted(ticket, grant, state, version, more));
  }

  private List<String> history() {
    return specialist().get("/api/cases/" + id + "/events").jsonPath().getList("type");
  }

  @Test
  void isAskedForToldAndShownWithTheCase() throws SQLException {
    String asked = ask();
    long seen = version(id);
    told(asked, 1, "GRANTED", "");
    of(id)
        .body("state", contains("GRANTED"))
        .body("amount[0]", equalTo(20.0f))
        .body("reason", contains("waited twice"));
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("compensations.id", contains(asked))
        // nobody who is typing an answer is told that somebody was quicker
        .body("escalation.version", equalTo((int) seen));
    assertThat(history()).contains("CASE_COMPENSATION_ASKED", "CASE_COMPENSATION_TOLD");
    assertThat(found(asked)).containsKeys("compensation", "case_event").hasKeySatisfying(OUTBOX);
  }

  @Test
  void inAnyOrderAndHoweverOftenTheLastWordHolds() {
    String asked = ask();
    told(asked, 2, "APPROVED", ",\"decidedBy\":\"lead-n\"");
    told(asked, 1, "ASKED", ",\"level\":\"LEAD\"");
    told(asked, 2, "APPROVED", ",\"decidedBy\":\"lead-n\"");
    of(id).body("state", contains("APPROVED")).body("decidedBy", contains("lead-n"));
    assertThat(Collections.frequency(history(), "CASE_COMPENSATION_TOLD")).isOne();
    told(UUID.randomUUID().toString(), 1, "GRANTED", "");
    event(grantEvent(asked, 3, "GOLDEN", "")).body("results[0].outcome", equalTo("rejected"));
    event(grantEvent("nothing", 3, "ASKED", "")).body("results[0].outcome", equalTo("rejected"));
  }

  @Test
  void toldAtOnceItIsOneLineOfTheHistory() {
    String asked = ask();
    List<String> outcomes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i ->
                    event(grantEvent(asked, 1, "GRANTED", ""))
                        .extract()
                        .<String>path("results[0].outcome"))
            .toList();
    assertThat(outcomes).containsOnly("accepted");
    assertThat(Collections.frequency(history(), "CASE_COMPENSATION_TOLD")).isOne();
  }

  @Test
  void ofManyWhoClickAtOnceOneGives() {
    String etag = specialist().get("/api/cases/" + id).header("ETag");
    List<Integer> statuses =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                i ->
                    specialist()
                        .header("If-Match", etag)
                        .body(WANTED)
                        .post("/api/cases/" + id + "/compensations")
                        .statusCode())
            .toList();
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).allMatch(status -> status == 201 || status == 412);
    of(id).body("", hasSize(1));
    specialist().body(WANTED).post("/api/cases/" + id + "/compensations").then().statusCode(428);
  }

  @Test
  void badInputIsNamed() {
    Map<String, String> wrong =
        Map.of(
            WANTED.replace("20", "0"), "amount",
            WANTED.replace("20", "-5"), "amount",
            WANTED.replace("20", "1.001"), "amount",
            WANTED.replace("20", "99999999"), "amount",
            WANTED.replace("CNY", "XXX"), "currency",
            WANTED.replace("waited twice", " "), "reason",
            WANTED.replace("waited twice", "x".repeat(1001)), "reason",
            WANTED.replace("waited twice", "a\\u0000b"), "reason",
            WANTED.replace("\"kind\":\"VOUCHER\",", ""), "kind");
    wrong.forEach(
        (body, field) ->
            change(id, "compensations", body)
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString(field)));
    for (String body :
        new String[] {
          "", "[]", "null", WANTED.replace("VOUCHER", "GOLD"), "{\"amount\":\"much\"}"
        }) {
      change(id, "compensations", body).then().statusCode(400);
    }
    of(id).body("", hasSize(0));
    specialist().get("/api/cases/" + UUID.randomUUID() + "/compensations").then().statusCode(404);
  }

  @Test
  void somebodyElsesCaseIsNotThere() {
    as("lead-s", "south", "lead").get("/api/cases/" + id + "/compensations").then().statusCode(404);
    as("lead-s", "south", "lead")
        .header("If-Match", "\"1\"")
        .body(WANTED)
        .post("/api/cases/" + id + "/compensations")
        .then()
        .statusCode(404);
    send(
            as("lead-s", "south", "lead").accept("text/html"),
            number(id),
            "compensation",
            version(id),
            "kind",
            "VOUCHER",
            "amount",
            "20",
            "currency",
            "CNY",
            "reason",
            "x")
        .then()
        .statusCode(404);
    of(id).body("", hasSize(0));
  }

  @Test
  void aClosedCaseAndOneAboutNoTicketGiveNothing() {
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(
            id,
            "closure",
            """
            {"rootCause":"PROCESS","touchpoint":"RESULT","party":"us","answerToCustomer":"sorry"}
            """)
        .then()
        .statusCode(200);
    change(id, "compensations", WANTED)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:state"));
    String without = aboutNoTicket();
    change(without, "compensations", WANTED)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:no-ticket"));
    browser("spec-1", "specialist")
        .get("/board/cases/" + number(without))
        .then()
        .body(containsString("The case is about no ticket."))
        .body(not(containsString("/compensation\"")));
  }

  private static String aboutNoTicket() {
    UUID answer = UUID.randomUUID();
    event(
            envelope(
                "answer.received.v1",
                answer,
                1,
                """
                {"answer":{"id":"%s","purpose":"TICKET","ticketId":null,"ticketNumber":null,
                 "receivedAt":"2026-03-04T01:00:00Z",
                 "scores":[{"touchpoint":"OVERALL","scale":5,"value":1}],"comment":"bad",
                 "severeWords":[],
                 "dims":{"channel":"PHONE","category":"billing","tier":"STANDARD","team":"north"}}}
                """
                    .formatted(answer)))
        .body("results[0].outcome", equalTo("accepted"));
    return specialist().get("/api/cases?limit=1").path("items[0].id");
  }

  @Test
  void thePageAsksAndSaysWhoDecidesAndClosingDoesNotWait() {
    String[] typed = {
      "kind", "REFUND", "amount", "19,90", "currency", "CNY", "reason", "twice <b>late"
    };
    send(browser("spec-1", "specialist"), number(id), "compensation", version(id), typed)
        .then()
        .statusCode(303);
    String asked =
        of(id).body("amount[0]", equalTo(19.9f)).extract().jsonPath().getString("[0].id");
    String page = page("en");
    assertThat(page)
        .contains("19.90 CNY", "Refund", "asked for", "twice &lt;b&gt;late")
        .contains("Compensation asked for: 19.90 CNY, Refund")
        .contains("The case can be closed meanwhile")
        .doesNotContain("<b>late");
    told(asked, 1, "ASKED", ",\"level\":\"LEAD\"");
    assertThat(page("en"))
        .contains("waits for approval", "A lead of the team of the ticket decides");
    assertThat(page("zh-CN")).contains("待审批", "由工单所属团队的主管或经理审批", "案件可以先关闭");

    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    String[] closing = {
      "rootCause", "PROCESS", "touchpoint", "RESULT", "party", "us", "answer", "sorry"
    };
    Response closed =
        send(browser("spec-1", "specialist"), number(id), "close", version(id), closing);
    closed.then().statusCode(303);
    browser("spec-1", "specialist")
        .cookies(closed.cookies())
        .get("/board/cases/" + number(id))
        .then()
        .body(containsString("still waits for a decision"));
    told(asked, 2, "REFUSED", ",\"decidedBy\":\"lead-n\"");
    assertThat(page("en"))
        .contains("refused", "decided by lead-n", "Compensation: refused: 19.90 CNY, Refund")
        .doesNotContain("A lead of the team of the ticket decides");
  }

  @Test
  void whatIsWrongOnThePageIsSaidAndKept() {
    String[] typed = {
      "kind", "VOUCHER", "amount", "a lot", "currency", "CNY", "reason", "my words"
    };
    send(browser("spec-1", "specialist"), number(id), "compensation", version(id), typed)
        .then()
        .statusCode(400)
        .body(containsString("Type an amount such as 20 or 19.90."))
        .body(containsString("my words"))
        .body(containsString("value=\"a lot\""));
    typed[3] = "20";
    long stale = version(id) - 1;
    send(browser("spec-1", "specialist"), number(id), "compensation", stale, typed)
        .then()
        .statusCode(412)
        .body(containsString("Somebody was quicker"), containsString("my words"));
    of(id).body("", hasSize(0));
  }

  @Test
  void theReasonGoesWithTheCustomer() throws SQLException {
    String secret = UUID.randomUUID().toString().replace("-", "");
    UUID customer = CaseStories.customer(secret, null);
    UUID ticket = CaseStories.ticket(customer, "T-79", "leaks");
    String one = unhappy(customer, ticket, "T-79", "bad");
    change(one, "compensations", WANTED.replace("waited twice", secret)).then().statusCode(201);
    assertThat(found(secret)).containsKeys("compensation", "case_event").hasKeySatisfying(OUTBOX);
    UUID nobody = UUID.randomUUID();
    event(
            envelope(
                "customer.erased.v1",
                nobody,
                1,
                """
                {"erased":{"id":"%s","replacedBy":"%s","tickets":["%s"],"importedAs":[]}}
                """
                    .formatted(customer, nobody, ticket)))
        .body("results[0].outcome", equalTo("accepted"));
    assertThat(found(secret)).isEmpty();
    of(one).body("amount[0]", equalTo(20.0f)).body("reason", contains("(erased)"));
  }

  private String page(String language) {
    return browser("spec-1", "specialist")
        .cookie("huifang_language", language)
        .get("/board/cases/" + number(id))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
