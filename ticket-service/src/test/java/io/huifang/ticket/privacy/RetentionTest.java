package io.huifang.ticket.privacy;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.contact;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionTest {
  private static final String TICKETS = "huifang.retention.closed-tickets";
  private static final String CUSTOMERS = "huifang.retention.idle-customers";
  private final String secret = UUID.randomUUID().toString().replace("-", "");
  @Inject SettableClock clock;
  @Inject Night night;
  @Inject DueService due;

  @BeforeEach
  @AfterEach
  void asInstalled() {
    System.clearProperty(TICKETS);
    System.clearProperty(CUSTOMERS);
    clock.reset();
  }

  @Test
  void whatIsDueGoesAndWhatIsYoungerStays() throws SQLException {
    String old = closed(secret);
    due.drain(); // its mails are out
    System.setProperty(TICKETS, "P1Y");
    String open = id(agent().body(body("still-" + secret)).post("/api/tickets"));
    clock.advance(Duration.ofDays(366));
    String young = closed("young" + secret);
    Map<String, Object> before = ticket(old);
    List<Object> standards = agent().get("/api/tickets/" + old + "/sla").path("");
    long told = told();
    listed("closed-tickets").body("due", greaterThan(0)).body("period", equalTo("P1Y"));

    night.falls();

    Map<String, Object> after = ticket(old);
    assertThat(after.put("subject", before.get("subject"))).isEqualTo("(erased)");
    assertThat(after).isEqualTo(before);
    assertThat((List<?>) agent().get("/api/tickets/" + old + "/sla").path("")).isEqualTo(standards);
    assertThat(told()).as("nobody is told, so nobody counts anything else").isEqualTo(told);
    assertThat(night.found("text " + secret)).isEmpty();
    assertThat(night.found("subject " + secret)).isEmpty();
    assertThat(ticket(young).get("subject")).isEqualTo("subject young" + secret);
    assertThat(ticket(open).get("subject")).isEqualTo("subject still-" + secret);
    assertThat(night.found("text young" + secret)).containsKeys("message", "ticket_event");
    listed("closed-tickets").body("due", equalTo(0)).body("last.gone", greaterThan(0));
    admin().post("/api/audit/verification").then().body("intact", equalTo(true));

    night.falls();
    listed("closed-tickets").body("last.gone", equalTo(0)).body("last.inAll", greaterThan(0));
  }

  @Test
  void neverIsNever() throws SQLException {
    String old = closed(secret);
    clock.advance(Duration.ofDays(20_000));
    listed("closed-tickets").body("due", equalTo(0)).body("before", nullValue());
    admin().get("/api/retention?period=P50Y").then().body("due[0]", greaterThan(0));
    admin()
        .get("/api/retention?period=soon")
        .then()
        .statusCode(400)
        .body("detail", containsString("'soon'"));
    night.falls();
    assertThat(ticket(old).get("subject")).isEqualTo("subject " + secret);
  }

  /** Ids carry the real time of their making, so the clock has to be far ahead of it. */
  @Test
  void whoHasNotBeenHereForLongIsErased() throws SQLException {
    System.setProperty(CUSTOMERS, "P2Y");
    String gone = customer(closed(secret));
    String waiting = customer(id(agent().body(body("w" + secret)).post("/api/tickets")));
    clock.set(Instant.parse("2060-01-01T00:00:00Z"));
    String back = closed("b" + secret);

    night.falls();

    agent().get("/api/customers/" + gone).then().statusCode(404);
    agent().get("/api/customers/" + waiting).then().statusCode(200);
    agent().get("/api/customers/" + customer(back)).then().statusCode(200);
    assertThat(night.found("@" + secret)).isEmpty();
    assertThat(night.number(erasures(gone))).isEqualTo(1);
    night.falls();
    assertThat(night.number(erasures(gone))).as("once is enough").isEqualTo(1);
    listed("idle-customers").body("due", equalTo(0));
  }

  private static String erasures(String person) {
    return "select count(*) from outbox_event where type = 'customer.erased.v1' and event like '%"
        + person
        + "%'";
  }

  private String closed(String words) {
    String ticket = id(agent().body(body(words)).post("/api/tickets"));
    String text = "{\"text\":\"text " + words + "\"}";
    change(ticket, "replies", text).then().statusCode(200);
    agent().post("/api/tickets/" + ticket + "/status-links").then().statusCode(201);
    change(ticket, "resolution", text).then().statusCode(200);
    change(ticket, "closure", "").then().statusCode(200);
    return ticket;
  }

  private static String body(String words) {
    return contact("STANDARD", "STANDARD")
        .replace("Charged twice", "subject " + words)
        .replace("I was charged twice", "text " + words)
        .replace("@example.org", "@" + words + ".example.org");
  }

  private static String customer(String ticket) {
    return String.valueOf(ticket(ticket).get("customerId"));
  }

  private static Map<String, Object> ticket(String id) {
    return admin().get("/api/tickets/" + id).then().statusCode(200).extract().path("");
  }

  private long told() throws SQLException {
    return night.number("select count(*) from outbox_event");
  }

  private static ValidatableResponse listed(String kind) {
    return admin()
        .get("/api/retention")
        .then()
        .statusCode(200)
        .rootPath("find { it.kind == '" + kind + "' }");
  }
}
