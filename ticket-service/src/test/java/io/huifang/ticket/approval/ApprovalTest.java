package io.huifang.ticket.approval;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** Who may grant how much, and who is asked above that. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ApprovalTest {
  private static final String WU = "agent-wu";
  private static final String LEAD = "lead-gao";
  private static final String MANAGER = "manager-mei";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
    person(LEAD, "Gao Lin", "\"north\"", "LEAD", true);
    person(MANAGER, "Mei", "null", "MANAGER", true);
    limit("ROLE AGENT", "50");
    limit("ROLE LEAD", "200");
    limit("ROLE MANAGER", "1000");
  }

  @AfterEach
  @Transactional
  void nothingStays() {
    entities.createNativeQuery("delete from grant_limit").executeUpdate();
    person(LEAD, "Gao Lin", "\"north\"", "LEAD", false);
    person(MANAGER, "Mei", "null", "MANAGER", false);
  }

  private static void person(String id, String name, String team, String role, boolean active) {
    admin()
        .body(
            "{\"name\":\"%s\",\"team\":%s,\"role\":\"%s\",\"active\":%s}"
                .formatted(name, team, role, active))
        .put("/api/agents/" + id)
        .then()
        .statusCode(200);
  }

  private static Response limit(String whom, String amount) {
    return form(as("admin", null, "admin"))
        .formParam("whom", whom)
        .formParam("kind", "VOUCHER")
        .formParam("amount", amount)
        .formParam("currency", "CNY")
        .post("/settings/limits");
  }

  private static RequestSpecification form(RequestSpecification who) {
    return who.redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  private static RequestSpecification wu() {
    return as(WU, "north", "agent");
  }

  private static RequestSpecification lead() {
    return as(LEAD, "north", "lead");
  }

  private static RequestSpecification manager() {
    return as(MANAGER, null, "manager");
  }

  private static Response give(RequestSpecification who, String ticket, String amount) {
    return who.header("If-Match", manager().get("/api/tickets/" + ticket).header("ETag"))
        .body(
            "{\"kind\":\"VOUCHER\",\"amount\":%s,\"currency\":\"CNY\",\"reason\":\"late <b>parcel\",\"waits\":true}"
                .formatted(amount))
        .post("/api/tickets/" + ticket + "/grants");
  }

  private static Response decide(RequestSpecification who, String grant, String body) {
    return who.header("If-Match", "\"1\"").body(body).post("/api/grants/" + grant + "/decision");
  }

  private static final String YES = "{\"approved\":true}";

  private static void state(String ticket, String state) {
    manager().get("/api/tickets/" + ticket).then().body("state", equalTo(state));
  }

  private static String bell(RequestSpecification who) {
    return who.accept("text/html").header("Accept-Language", "en").get("/notices").asString();
  }

  @Test
  void withinTheLimitItIsGrantedAtOnce() {
    String ticket = id(open());
    give(wu(), ticket, "50").then().statusCode(201).body("state", equalTo("GRANTED"));
    state(ticket, "NEW");
    assertThat(manager().get("/api/tickets/" + ticket + "/events").asString())
        .contains("GRANTED", "50.0");
    assertThat(page(wu(), ticket))
        .contains("50.00 CNY", "late &lt;b&gt;parcel")
        .doesNotContain("<b>parcel");
  }

  @Test
  void aboveItALeadIsAskedAndTheTicketWaits() {
    String ticket = id(open());
    String grant =
        give(wu(), ticket, "51").then().body("state", equalTo("ASKED")).extract().path("id");
    state(ticket, "PENDING_INTERNAL");
    assertThat(bell(lead())).contains("Wu Tao asks you to approve", "51.00 CNY");
    assertThat(form(lead()).get("/desk/approvals").asString())
        .contains("51.00 CNY", "Wu Tao", "late &lt;b&gt;parcel");
    decide(as("lead-x", "south", "lead"), grant, YES).then().statusCode(404);
    decide(as(WU, "north", "agent", "lead"), grant, YES).then().statusCode(403); // never oneself
    decide(lead(), grant, "{\"approved\":false}").then().statusCode(400);
    decide(lead(), grant, YES)
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("decidedBy", equalTo(LEAD));
    state(ticket, "OPEN");
    assertThat(bell(wu())).contains("Gao Lin has approved");
    assertThat(form(lead()).get("/desk/approvals").asString()).doesNotContain(grant);
  }

  @Test
  void aboveTheLeadTheManagerIsAskedAndAboveAllNobody() {
    String ticket = id(open());
    String grant =
        give(wu(), ticket, "500").then().body("level", equalTo("MANAGER")).extract().path("id");
    assertThat(bell(lead())).doesNotContain("500.00");
    decide(lead(), grant, YES).then().statusCode(403);
    decide(manager(), grant, "{\"approved\":false,\"reason\":\"too much\"}").then().statusCode(200);
    assertThat(bell(wu())).contains("has not approved", "too much");
    give(wu(), ticket, "1000.01").then().statusCode(409);
    give(lead(), ticket, "201").then().body("level", equalTo("MANAGER"));
    give(wu(), ticket, "0").then().statusCode(400);
    give(wu(), ticket, "1.001").then().statusCode(400);
    give(wu(), ticket, "-5").then().statusCode(400);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneHasDecided() {
    String ticket = id(open());
    String grant = give(wu(), ticket, "100").path("id");
    List<Integer> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i ->
                    decide(
                            i % 2 == 0 ? lead() : manager(),
                            grant,
                            i % 2 == 0 ? YES : "{\"approved\":false,\"reason\":\"no\"}")
                        .statusCode())
            .toList();
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).allMatch(status -> status == 200 || status == 412);
    long told =
        manager().get("/api/tickets/" + ticket + "/events").jsonPath().getList("type").stream()
            .filter("GRANTED"::equals)
            .count();
    assertThat(told).isEqualTo(2); // asked and decided
  }

  @Test
  void whoIsAwayIsFollowedByTheNextAndThenItEnds() {
    String ticket = id(open());
    give(wu(), ticket, "100").then().statusCode(201);
    assertThat(bell(manager())).doesNotContain("100.00 CNY");
    clock.advance(Duration.ofHours(5));
    due.drain();
    assertThat(bell(manager())).contains("100.00 CNY");
    clock.advance(Duration.ofHours(5));
    due.drain();
    due.drain();
    manager()
        .get("/api/tickets/" + ticket + "/grants")
        .then()
        .body("[0].state", equalTo("EXPIRED"));
    state(ticket, "OPEN");
    assertThat(bell(wu())).contains("Nobody has decided");
    person(LEAD, "Gao Lin", "\"north\"", "LEAD", false);
    give(wu(), ticket, "100").then().body("level", equalTo("MANAGER"));
  }

  @Test
  void whoIsEnteredAsAbsentIsNotAsked() {
    String away =
        "{\"agent\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"kind\":\"SICK\"}"
            .formatted(
                LEAD, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(1)));
    String absence = admin().body(away).post("/api/absences").path("id");
    String ticket = id(open());
    give(wu(), ticket, "100").then().body("level", equalTo("MANAGER"));
    admin().delete("/api/absences/" + absence).then().statusCode(204);
    give(wu(), ticket, "100").then().body("level", equalTo("LEAD"));
  }

  @Test
  void aDoubleClickGrantsOnceAndWhoAskedMayWithdraw() {
    String ticket = id(open());
    String etag = manager().get("/api/tickets/" + ticket).header("ETag");
    String page = page(wu(), ticket);
    assertThat(page).contains("id=\"grant\"");
    List<Integer> clicks =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                i ->
                    form(wu())
                        .formParam("version", etag.replaceAll("\\D", ""))
                        .formParam("kind", "VOUCHER")
                        .formParam("amount", "60,5")
                        .formParam("currency", "CNY")
                        .formParam("text", "sorry")
                        .post("/desk/tickets/" + ticket + "/grants")
                        .statusCode())
            .toList();
    assertThat(clicks).filteredOn(status -> status == 303).hasSize(1);
    assertThat(clicks).filteredOn(status -> status == 412).hasSize(3);
    String grant = manager().get("/api/tickets/" + ticket + "/grants").path("[0].id");
    String path = "/desk/tickets/" + ticket + "/grants/" + grant + "/withdrawal";
    form(lead()).formParam("version", "1").post(path).then().statusCode(403);
    form(wu()).formParam("version", "1").post(path).then().statusCode(303);
    assertThat(page(lead(), ticket)).contains("60.50 CNY", "withdrawn");
    form(lead())
        .formParam("version", "1")
        .formParam("decide", "yes")
        .post("/desk/approvals/" + grant)
        .then()
        .statusCode(412);
  }

  @Test
  void aPersonsOwnLimitHoldsAloneAndTheHigherOfTeamAndRoleElse() {
    limit("TEAM north", "80").then().statusCode(303);
    String ticket = id(open());
    give(wu(), ticket, "80").then().body("state", equalTo("GRANTED"));
    limit("PERSON " + WU, "10").then().statusCode(303);
    give(wu(), ticket, "20").then().body("state", equalTo("ASKED"));
    limit("PERSON " + WU, "30").then().statusCode(303);
    give(wu(), ticket, "30").then().body("state", equalTo("GRANTED"));
    for (String whom : List.of("ROLE BOSS", "TEAM none", "PERSON nobody", "ROLE", "", "X Y")) {
      limit(whom, "1").then().statusCode(400);
    }
    limit("ROLE AGENT", "many").then().statusCode(400);
    String list = form(as("admin", null, "admin")).get("/settings/limits").asString();
    assertThat(list).contains("30.00 CNY", "Wu Tao");
  }

  @Test
  void anErasureLeavesNoReason() {
    String marker = "reason-" + UUID.randomUUID();
    String ticket = id(open());
    wu().header("If-Match", manager().get("/api/tickets/" + ticket).header("ETag"))
        .body(
            "{\"kind\":\"VOUCHER\",\"amount\":60,\"currency\":\"CNY\",\"reason\":\"%s\"}"
                .formatted(marker))
        .post("/api/tickets/" + ticket + "/grants")
        .then()
        .statusCode(201);
    String customer = manager().get("/api/tickets/" + ticket).path("customerId");
    TicketApi.cancelImports();
    admin()
        .header("If-Match", manager().get("/api/customers/" + customer).header("ETag"))
        .post("/api/customers/" + customer + "/erasure")
        .then()
        .statusCode(200);
    for (String table :
        List.of("ticket_grant", "ticket_event", "outbox_event", "notice", "audit_entry")) {
      Object found =
          entities
              .createNativeQuery("select count(*) from " + table + " t where t::text like :words")
              .setParameter("words", "%" + marker + "%")
              .getSingleResult();
      assertThat(((Number) found).longValue()).as(table).isZero();
    }
    manager().get("/api/tickets/" + ticket + "/grants").then().body("[0].amount", equalTo(60.0f));
  }

  private static String page(RequestSpecification who, String ticket) {
    return form(who).get("/desk/tickets/" + ticket).then().statusCode(200).extract().asString();
  }
}
