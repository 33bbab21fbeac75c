package io.huifang.ticket.approval.cases;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given at a case becomes a grant on the ticket, by what the person may, and once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CompensationAskedTest {
  private static final String FENG = "spec-feng";
  private static final String LEAD = "lead-gao";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
    person(FENG, "Feng Xu", "SPECIALIST", true);
    person(LEAD, "Gao Lin", "LEAD", true);
    limit("ROLE SPECIALIST", "50");
    limit("ROLE LEAD", "200");
  }

  @AfterEach
  @Transactional
  void nothingStays() {
    entities.createNativeQuery("delete from grant_limit").executeUpdate();
    person(FENG, "Feng Xu", "SPECIALIST", false);
    person(LEAD, "Gao Lin", "LEAD", false);
    clock.reset();
  }

  private static void person(String id, String name, String role, boolean active) {
    admin()
        .body(
            "{\"name\":\"%s\",\"team\":\"north\",\"role\":\"%s\",\"active\":%s}"
                .formatted(name, role, active))
        .put("/api/agents/" + id)
        .then()
        .statusCode(200);
  }

  private static void limit(String whom, String amount) {
    as("admin", null, "admin")
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("whom", whom)
        .formParam("kind", "VOUCHER")
        .formParam("amount", amount)
        .formParam("currency", "CNY")
        .post("/settings/limits");
  }

  private static RequestSpecification manager() {
    return as("manager-mei", null, "manager");
  }

  private static String asked(UUID id, String ticket, String by, String amount) {
    return """
        {"compensation":{"id":"%s","caseId":"%s","caseNumber":"C-000007","ticketId":"%s",
          "kind":"VOUCHER","amount":%s,"currency":"CNY","reason":"waited <b>twice","askedBy":"%s",
          "askedAt":"2026-03-04T01:00:00Z","addedTomorrow":{"x":1}}}
        """
        .formatted(id, UUID.randomUUID(), ticket, amount, by);
  }

  /** Tells it as escalation-service does; each time under another id of the event. */
  private static ValidatableResponse tell(UUID id, String data) {
    return as("escalation-service", null, "service")
        .contentType("application/cloudevents-batch+json")
        .body(
            """
            [{"specversion":"1.0","id":"%s","source":"/escalation-service",
              "type":"compensation.asked.v1","subject":"%s","time":"2026-03-04T01:00:00Z",
              "correlationid":"%s","aggregateversion":1,"data":%s}]
            """
                .formatted(UUID.randomUUID(), id, UUID.randomUUID(), data))
        .post("/events")
        .then()
        .statusCode(200);
  }

  private static void taken(UUID id, String ticket, String by, String amount) {
    tell(id, asked(id, ticket, by, amount)).body("results[0].outcome", equalTo("accepted"));
  }

  private static ValidatableResponse grants(String ticket) {
    return manager().get("/api/tickets/" + ticket + "/grants").then().statusCode(200);
  }

  private static long told(String ticket) {
    return manager().get("/api/tickets/" + ticket + "/events").jsonPath().getList("type").stream()
        .filter("GRANTED"::equals)
        .count();
  }

  private static String bell(String who, String role) {
    return as(who, "north", role)
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/notices")
        .asString();
  }

  @Test
  void withinTheLimitOfThePersonItIsGrantedAtOnce() {
    String ticket = id(open());
    UUID given = UUID.randomUUID();
    taken(given, ticket, FENG, "50");
    grants(ticket)
        .body("id", contains(given.toString()))
        .body("state", contains("GRANTED"))
        .body("askedBy", contains(FENG))
        .body("amount[0]", equalTo(50.0f));
    assertThat(
            as("agent-wu", "north", "agent")
                .accept("text/html")
                .get("/desk/tickets/" + ticket)
                .asString())
        .contains("50.00 CNY", "waited &lt;b&gt;twice", "Feng Xu")
        .doesNotContain("<b>twice");
  }

  @Test
  void howeverOftenAndAtOnceItIsToldItIsOne() {
    String ticket = id(open());
    UUID given = UUID.randomUUID();
    List<String> outcomes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i ->
                    tell(given, asked(given, ticket, FENG, "20"))
                        .extract()
                        .<String>path("results[0].outcome"))
            .toList();
    assertThat(outcomes).containsOnly("accepted");
    taken(given, ticket, FENG, "20");
    grants(ticket).body("", hasSize(1));
    assertThat(told(ticket)).isOne();
  }

  @Test
  void aboveItALeadIsAskedAndTheDecisionIsTold() {
    String ticket = id(open());
    UUID given = UUID.randomUUID();
    taken(given, ticket, FENG, "51");
    grants(ticket).body("state", contains("ASKED")).body("level", contains("LEAD"));
    assertThat(bell(LEAD, "lead")).contains("Feng Xu asks you to approve", "51.00 CNY");
    // the ticket does not wait for it, as the case does not
    manager().get("/api/tickets/" + ticket).then().body("state", equalTo("NEW"));
    as(LEAD, "north", "lead")
        .header("If-Match", "\"1\"")
        .body("{\"approved\":true}")
        .post("/api/grants/" + given + "/decision")
        .then()
        .statusCode(200);
    taken(given, ticket, FENG, "51");
    grants(ticket).body("state", contains("APPROVED"));
    manager()
        .get("/api/tickets/" + ticket + "/events")
        .then()
        .body("findAll { it.type == 'GRANTED' }.detail.grantVersion", contains(1, 2))
        .body("findAll { it.type == 'GRANTED' }.detail.level", contains("LEAD", null))
        .body("findAll { it.type == 'GRANTED' }.detail.decidedBy", contains(null, LEAD));
  }

  @Test
  void whereNobodyMayItIsRefusedAndThePersonHearsOfIt() {
    String ticket = id(open());
    UUID given = UUID.randomUUID();
    taken(given, ticket, FENG, "200.01");
    taken(given, ticket, FENG, "200.01");
    grants(ticket).body("state", contains("REFUSED")).body("decidedBy[0]", equalTo(null));
    assertThat(told(ticket)).isOne();
    assertThat(bell(FENG, "specialist")).contains("has not approved", "200.01 CNY");
  }

  @Test
  void whoHasLeftMayGiveNothing() {
    String ticket = id(open());
    person(FENG, "Feng Xu", "SPECIALIST", false);
    taken(UUID.randomUUID(), ticket, FENG, "1");
    taken(UUID.randomUUID(), ticket, "nobody-known", "1");
    grants(ticket).body("state", contains("ASKED", "ASKED"));
  }

  @Test
  void aTicketThatHasClosedMeanwhileIsNothingAgainstIt() {
    String ticket = id(open());
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(30));
    due.drain();
    manager().get("/api/tickets/" + ticket).then().body("state", equalTo("CLOSED"));
    taken(UUID.randomUUID(), ticket, FENG, "20");
    grants(ticket).body("state", contains("GRANTED"));
    manager().get("/api/tickets/" + ticket).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void nonsenseIsRejectedWithAReason() {
    String ticket = id(open());
    UUID given = UUID.randomUUID();
    tell(given, asked(given, UUID.randomUUID().toString(), FENG, "20"))
        .body("results[0].outcome", equalTo("rejected"))
        .body("results[0].reason", containsString("no ticket"));
    String fine = asked(given, ticket, FENG, "20");
    for (String wrong :
        new String[] {
          "{}",
          "{\"compensation\":[]}",
          fine.replace("VOUCHER", "GOLD"),
          fine.replace("CNY", "money"),
          fine.replace("\"amount\":20", "\"amount\":0"),
          fine.replace("\"amount\":20", "\"amount\":-1"),
          fine.replace("\"amount\":20", "\"amount\":1.001"),
          fine.replace("\"amount\":20", "\"amount\":1e9"),
          fine.replace("\"amount\":20", "\"amount\":\"much\""),
          fine.replace("waited <b>twice", " "),
          fine.replace("waited <b>twice", "a\\u0000b"),
          fine.replace("\"askedBy\"", "\"somebody\"")
        }) {
      tell(given, wrong).body("results[0].outcome", equalTo("rejected"));
    }
    grants(ticket).body("", hasSize(0));
  }
}
