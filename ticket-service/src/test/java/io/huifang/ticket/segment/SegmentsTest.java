package io.huifang.ticket.segment;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.audit.chain.Sealer;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is of which segment, when, and who has said so. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SegmentsTest {
  private static final String NEW = "{\"segment\":\"NEW\",\"firstContactDays\":30}";
  private static final String OFTEN = "{\"segment\":\"RETURNING\",\"tickets\":3,\"ticketDays\":90}";
  private static final String RICH = "{\"segment\":\"HIGH_VALUE\",\"lifetimeValue\":5000}";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueWork plan;
  @Inject EntityManager entities;
  @Inject Told told;
  @Inject Sealer sealer;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void withoutRules() {
    Rules.publish().then().statusCode(201);
    due.drain();
  }

  @Test
  void aTicketHasTheSegmentOfItsMomentFromTheFirstContactOn() {
    Rules.publish(RICH, OFTEN, NEW).then().statusCode(201);
    String email = Rules.email();
    Response first = Rules.ticket(email);
    String customer = first.path("customerId");
    assertThat(ofTicket(first.path("id"))).isEqualTo("NEW");
    assertThat(told.of(customer)).containsExactly(null, "NEW");
    Rules.read(customer)
        .then()
        .body("segment", equalTo("NEW"))
        .body("segmentByRule", equalTo(true));

    assertThat(ofTicket(Rules.ticket(email).path("id"))).isEqualTo("NEW");
    assertThat(told.of(customer)).as("nothing new").hasSize(2);
    String third = Rules.ticket(email).path("id");
    assertThat(ofTicket(third)).as("with this one three").isEqualTo("RETURNING");
    assertThat(ofTicket(first.path("id"))).as("that of its moment").isEqualTo("NEW");
    due.drain();
    assertThat(ofTicket(first.path("id"))).as("open, so it follows").isEqualTo("RETURNING");
    assertThat(told.of(customer)).containsExactly(null, "NEW", "RETURNING");
  }

  @Test
  void timeAloneMovesCustomersAtNight() {
    Rules.publish(NEW, "{\"segment\":\"asleep\",\"quietDays\":60}").then().statusCode(201);
    String customer = Rules.customer();
    clock.advance(Duration.ofDays(30));
    night();
    assertThat(Rules.segment(customer)).as("on the boundary").isEqualTo("NEW");
    clock.advance(Duration.ofMillis(1));
    night();
    assertThat(Rules.segment(customer)).isNull();
    clock.advance(Duration.ofDays(30).minusMillis(2));
    night();
    assertThat(Rules.segment(customer)).isNull();
    clock.advance(Duration.ofMillis(1));
    night();
    assertThat(Rules.segment(customer)).as("quiet for sixty days now").isEqualTo("asleep");
  }

  @Test
  void whatSomebodyHasSetStaysUntilItIsTakenBack() {
    String customer = Rules.customer();
    Rules.change(customer, "{\"segment\":\"PILOT\"}").then().statusCode(200);
    publishAndLook(NEW);
    Rules.read(customer)
        .then()
        .body("segment", equalTo("PILOT"))
        .body("segmentByRule", equalTo(false));
    Rules.change(customer, "{\"segment\":\"\"}").then().statusCode(400);
    as("agent-so", "south", "agent")
        .header("If-Match", "\"1\"")
        .delete("/api/customers/" + customer + "/segment")
        .then()
        .statusCode(404);
    agent().delete("/api/customers/" + customer + "/segment").then().statusCode(428);
    Rules.takeBack(customer)
        .then()
        .statusCode(200)
        .body("segment", equalTo("NEW"))
        .body("segmentByRule", equalTo(true));
    String before = Rules.read(customer).header("ETag");
    Rules.takeBack(customer).then().statusCode(200).header("ETag", before);
    Rules.change(customer, "{\"segment\":\"NEW\"}").then().body("segmentByRule", equalTo(false));
    publishAndLook();
    assertThat(Rules.segment(customer)).as("the same name, but by hand").isEqualTo("NEW");
    Rules.takeBack(customer).then().body("segment", nullValue());
  }

  @Test
  void theFirstThatFitsWinsAndChangesOfTheCustomerCount() {
    publishAndLook(RICH, "{\"segment\":\"gold\",\"tier\":\"PRIORITY\"}", NEW);
    String customer = Rules.customer();
    Rules.change(customer, "{\"tier\":\"VIP\"}").then().statusCode(200);
    due.drain();
    assertThat(Rules.segment(customer)).isEqualTo("gold");
    Rules.change(customer, "{\"lifetimeValue\":4999.99}").then().statusCode(200);
    due.drain();
    assertThat(Rules.segment(customer)).isEqualTo("gold");
    Rules.change(customer, "{\"lifetimeValue\":5000}").then().statusCode(200);
    due.drain();
    Rules.read(customer)
        .then()
        .body("segment", equalTo("HIGH_VALUE"))
        .body("lifetimeValue", equalTo(5000.0f));
    Rules.change(customer, "{\"lifetimeValue\":-1}").then().statusCode(400);
    Rules.change(customer, "{\"lifetimeValue\":1.001}").then().statusCode(400);
    Rules.change(customer, "{\"lifetimeValue\":1e20}").then().statusCode(400);
  }

  @Test
  void isTriedBeforeItHolds() {
    String customer = Rules.customer();
    Rules.change(customer, "{\"segment\":\"by-hand\"}").then().statusCode(200);
    String unheard = "x" + UUID.randomUUID().toString().replace("-", "");
    int all = tried("{\"segment\":\"" + unheard + "\"}").path("customers");
    Response tried = tried("{\"segment\":\"" + unheard + "\"}");
    int hand = tried.path("byHand");
    tried
        .then()
        .statusCode(200)
        .body("moved", equalTo(all - hand))
        .body("rows.find{it.segment=='" + unheard + "'}.then", equalTo(all - hand))
        .body("rows.find{it.segment=='" + unheard + "'}.now", equalTo(0));
    assertThat(hand).isPositive();
    assertThat(Rules.segment(customer)).isEqualTo("by-hand");
    assertThat(admin().get("/api/segment-plans/current").<List<Object>>path("rules")).isEmpty();
  }

  @Test
  void refusesWhatIsNoRule() {
    for (String bad :
        List.of(
            "{\"segment\":\"\"}",
            "{\"segment\":\"a' or 1=1 --\"}",
            "{\"segment\":\"<b>x</b>\"}",
            "{\"segment\":\"a\\u0000b\"}",
            "{\"segment\":\":rule0\"}",
            "{\"segment\":\"" + "x".repeat(61) + "\"}",
            "{\"tickets\":3}",
            "{\"segment\":\"a\",\"tickets\":0}",
            "{\"segment\":\"a\",\"ticketDays\":5}",
            "{\"segment\":\"a\",\"quietDays\":3651}",
            "{\"segment\":\"a\",\"firstContactDays\":99999999999}",
            "{\"segment\":\"a\",\"lifetimeValue\":-1}",
            "{\"segment\":\"a\",\"tier\":\"GOLD\"}",
            "null")) {
      assertThat(Rules.publish(bad).statusCode()).as(bad).isEqualTo(400);
      assertThat(tried(bad).statusCode()).as(bad).isEqualTo(400);
    }
    String[] many = new String[51];
    Arrays.fill(many, NEW);
    Rules.publish(many).then().statusCode(400);
    Rules.publish("{\"segment\":\"老客户 VIP-2_b\"}").then().statusCode(201);
    admin().body("{\"rules\":[]}").post("/api/segment-plans").then().statusCode(428);
    admin()
        .header("If-Match", "\"1\"")
        .body("{\"rules\":[]}")
        .post("/api/segment-plans")
        .then()
        .statusCode(412);
  }

  @Test
  void whatRulesDoIsNobodysChangeSoThatImportsCanBeTakenBack() {
    String customer = Rules.customer();
    long before = changes(customer);
    publishAndLook(NEW);
    assertThat(Rules.segment(customer)).isEqualTo("NEW");
    assertThat(changes(customer)).as("nobody has changed it").isEqualTo(before);
  }

  @Test
  void whatWasPublishedAndTakenBackIsInTheTrail() {
    String customer = Rules.customer();
    Rules.change(customer, "{\"segment\":\"PILOT\"}").then().statusCode(200);
    Rules.takeBack(customer).then().statusCode(200);
    while (sealer.seal() > 0) {
      // until nothing waits
    }
    admin()
        .get("/api/audit?kind=customer&entity=" + customer)
        .then()
        .body("items.action", hasItem(containsString("SEGMENT_TAKEN_BACK")));
  }

  private static Response tried(String rule) {
    return admin().body("{\"rules\":[" + rule + "]}").post("/api/segment-plans/dry-run");
  }

  private void publishAndLook(String... rules) {
    Rules.publish(rules).then().statusCode(201);
    clock.advance(SegmentPlans.KNOWN_EVERYWHERE);
    due.drain();
  }

  private void night() {
    QuarkusTransaction.requiringNew()
        .run(() -> plan.plan(SegmentSweep.KIND, "night", clock.instant()));
    due.drain();
  }

  private String ofTicket(String ticket) {
    return one("select segment from ticket where id = :id", ticket);
  }

  private long changes(String customer) {
    return Long.parseLong(
        one("select cast(version - ruled_changes as text) from customer where id = :id", customer));
  }

  private String one(String sql, String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                FirstColumn.of(
                        entities.createNativeQuery(sql).setParameter("id", UUID.fromString(id)),
                        String.class)
                    .get(0));
  }
}
