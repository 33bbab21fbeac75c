package io.huifang.ticket.sla;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.contact;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours, standard and tier change while tickets are open. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PlansAnewTest {
  private static final String RESOLUTION = "find{it.target=='RESOLUTION'}.";
  @Inject SettableClock clock;
  @Inject DueService due;
  private String standard;
  private String office;

  @BeforeEach
  void morning() {
    clock.reset(); // Wednesday 09:00 in Shanghai, the office opens
    standard = admin().get("/api/service-standards/current").asString();
    office = admin().get("/api/calendars/office").asString();
  }

  @AfterEach
  void putBack() {
    if (!admin().get("/api/calendars/office").asString().equals(office)) {
      hours(office, "KEEP");
    }
    List<Object> rules = io.restassured.path.json.JsonPath.from(standard).getList("rules");
    List<Object> now = admin().get("/api/service-standards/current").path("rules");
    if (!rules.equals(now)) {
      publish(standard.substring(standard.indexOf("\"rules\""), standard.length() - 1), "KEEP");
    }
  }

  @Test
  void newHoursCountFromNowOnForWhatIsOpen() {
    String id = open("STANDARD");
    clock.advance(Duration.ofHours(1));
    hours(office.replace("\"18:00\"", "\"11:00\""), null);
    due.drain();
    sla(id) // an hour has run; another fits into today, the other two are due tomorrow
        .body(RESOLUTION + "dueAt", equalTo("2026-03-05T03:00:00Z"))
        .body(RESOLUTION + "consumedMinutes", equalTo(60.0f))
        .body(RESOLUTION + "segments.replanned", contains("CALENDAR", null))
        .body(RESOLUTION + "segments.businessSeconds", contains(3600, 0));
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body("find{it.type=='REPLANNED'}.detail.cause", equalTo("CALENDAR"));
  }

  @Test
  void hoursThatAreKeptForOpenTicketsChangeNothingForThem() {
    String id = open("STANDARD");
    hours(office.replace("\"18:00\"", "\"11:00\""), "KEEP");
    due.drain();
    sla(id).body(RESOLUTION + "dueAt", equalTo("2026-03-04T05:00:00Z"));
    sla(open("STANDARD")).body(RESOLUTION + "dueAt", equalTo("2026-03-05T03:00:00Z"));
  }

  @Test
  void aCalendarWithManyOpenTicketsReachesEveryOne() {
    List<String> all = IntStream.range(0, 120).mapToObj(i -> open("STANDARD")).toList();
    hours(office.replace("\"18:00\"", "\"11:00\""), "REPLAN");
    due.drain();
    assertThat(all)
        .allSatisfy(id -> sla(id).body(RESOLUTION + "dueAt", equalTo("2026-03-05T03:00:00Z")));
  }

  @Test
  void aStandardIsForNewTicketsUnlessItIsSaidToBeForOpenOnes() {
    String kept = open("STANDARD");
    publish(rules(30), "KEEP");
    due.drain();
    sla(kept).body(RESOLUTION + "dueAt", equalTo("2026-03-04T05:00:00Z"));
    String moved = open("STANDARD");
    sla(moved).body(RESOLUTION + "dueAt", equalTo("2026-03-04T01:30:00Z"));
    clock.advance(Duration.ofMinutes(10));
    publish(rules(60), "REPLAN");
    due.drain();
    for (String id : List.of(kept, moved)) {
      sla(id)
          .body(RESOLUTION + "dueAt", equalTo("2026-03-04T02:00:00Z"))
          .body(RESOLUTION + "rule", equalTo("all"))
          .body(RESOLUTION + "segments.replanned", hasItem("STANDARD"));
    }
  }

  @Test
  void whatWasMissedByTheOldStandardStaysMissed() {
    String id = open("STANDARD");
    clock.advance(Duration.ofHours(5));
    due.drain();
    publish(rules(3_000), "REPLAN");
    due.drain();
    sla(id)
        .body(RESOLUTION + "dueAt", equalTo("2026-03-04T05:00:00Z"))
        .body(RESOLUTION + "breachedAt", equalTo("2026-03-04T05:00:00Z"));
  }

  @Test
  void theOpenTicketsOfACustomerFollowTheTier() {
    String id = open("STANDARD");
    String customer = agent().get("/api/tickets/" + id).path("customerId");
    clock.advance(Duration.ofMinutes(30));
    String etag = agent().get("/api/customers/" + customer).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"tier\":\"VIP\"}")
        .patch("/api/customers/" + customer)
        .then()
        .statusCode(200);
    due.drain();
    agent().get("/api/tickets/" + id).then().body("tier", equalTo("VIP"));
    sla(id)
        .body(RESOLUTION + "rule", equalTo("VIP standard"))
        .body(RESOLUTION + "calendar", equalTo("always"))
        .body(RESOLUTION + "dueAt", equalTo("2026-03-04T03:00:00Z"));
  }

  @Test
  void aRuleHoldsFromItsFirstDayToItsLast() {
    publish(
        """
        "rules":[
          {"name":"festival","layer":"SPECIAL","calendar":"office","targets":{"RESOLUTION":30},
           "validFrom":"2026-03-05","validUntil":"2026-03-05"},
          {"name":"all","layer":"BASIC","calendar":"office","targets":{"RESOLUTION":60}}]""",
        "KEEP");
    sla(open("STANDARD")).body(RESOLUTION + "rule", equalTo("all"));
    clock.advance(Duration.ofDays(1));
    sla(open("STANDARD")).body(RESOLUTION + "rule", equalTo("festival"));
    clock.advance(Duration.ofDays(1));
    sla(open("STANDARD")).body(RESOLUTION + "rule", equalTo("all"));
  }

  @Test
  void tellsWhyThisRuleAndNoOther() {
    publish(
        """
        "rules":[
          {"name":"gold","layer":"ADVANCED","tier":"VIP","calendar":"always","targets":{"RESOLUTION":5}},
          {"name":"in chats","layer":"BASIC","channel":"CHAT","calendar":"office","targets":{"RESOLUTION":30}},
          {"name":"plain","layer":"BASIC","complexity":"STANDARD","calendar":"office","targets":{"RESOLUTION":60}},
          {"name":"as plain","layer":"BASIC","complexity":"STANDARD","calendar":"office","targets":{"RESOLUTION":61}},
          {"name":"all","layer":"BASIC","calendar":"office","targets":{"RESOLUTION":90}},
          {"name":"past","layer":"SPECIAL","calendar":"office","targets":{"RESOLUTION":1},
           "validUntil":"2025-12-31"}]""",
        "KEEP");
    String id = open("STANDARD");
    agent()
        .get("/api/tickets/" + id + "/sla/explain")
        .then()
        .statusCode(200)
        .body("tier", equalTo("STANDARD"))
        .body(
            "rules.verdict",
            contains(
                "OTHER_TIER",
                "OTHER_CHANNEL",
                "HOLDS",
                "FURTHER_DOWN",
                "LESS_SPECIFIC",
                "NOT_THEN"))
        .body("clocks.rule", not(hasItem("all")));
  }

  @Test
  void eachNextResponseIsWarnedAndBreachedOnce() {
    publish(
        """
        "rules":[{"name":"all","layer":"BASIC","calendar":"office",
          "targets":{"FIRST_RESPONSE":5,"NEXT_RESPONSE":10}}]""",
        "KEEP");
    String id = open("STANDARD");
    change(id, "replies", "{\"text\":\"Hello\"}").then().statusCode(200);
    for (int round = 0; round < 2; round++) {
      clock.advance(Duration.ofMinutes(1));
      agent().body("{\"text\":\"And now?\"}").post("/api/tickets/" + id + "/customer-messages");
      clock.advance(Duration.ofMinutes(8));
      due.drain();
      clock.advance(Duration.ofMinutes(5));
      due.drain();
      due.drain();
      change(id, "replies", "{\"text\":\"Now\"}").then().statusCode(200);
    }
    sla(id)
        .body("findAll{it.target=='NEXT_RESPONSE'}.cycle", contains(1, 2))
        .body("findAll{it.target=='NEXT_RESPONSE'}.state", contains("MISSED", "MISSED"));
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body(
            "findAll{it.type.startsWith('SLA')}.type",
            contains("SLA_WARNED", "SLA_BREACHED", "SLA_WARNED", "SLA_BREACHED"));
  }

  @Test
  void thePageDrawsItAndSaysItInTwoLanguages() {
    String id = open("STANDARD");
    change(id, "replies", "{\"text\":\"Which?\",\"askCustomer\":true}").then().statusCode(200);
    clock.advance(Duration.ofHours(1));
    String page = clocks(id, "en");
    assertThat(page)
        .contains("<rect class=\"paused\"", "<rect class=\"open\"", "basic standard")
        .contains("waited for the customer", "For another tier", "hours office, version");
    String chinese = clocks(id, "zh-CN");
    assertThat(chinese).contains("等待客户", "适用于其他等级").doesNotContain("waited for");
    assertThat(page(UUID.randomUUID().toString(), "en").statusCode()).isEqualTo(404);
    assertThat(page("nonsense", "en").statusCode()).isEqualTo(404);
  }

  private static String clocks(String id, String language) {
    return page(id, language).then().statusCode(200).extract().asString();
  }

  private static Response page(String id, String language) {
    return agent()
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/desk/tickets/" + id + "/clocks");
  }

  private String open(String tier) {
    return id(agent().body(contact(tier, "STANDARD")).post("/api/tickets"));
  }

  private static ValidatableResponse sla(String id) {
    return agent().get("/api/tickets/" + id + "/sla").then().statusCode(200);
  }

  private static String rules(int minutes) {
    return "\"rules\":[{\"name\":\"all\",\"layer\":\"BASIC\",\"calendar\":\"office\","
        + "\"targets\":{\"RESOLUTION\":"
        + minutes
        + "}}]";
  }

  private static void publish(String rules, String openTickets) {
    String etag = admin().get("/api/service-standards/current").header("ETag");
    String rest = rules.substring(0, rules.lastIndexOf(']') + 1);
    admin()
        .header("If-Match", etag)
        .body("{" + rest + ",\"openTickets\":\"" + openTickets + "\"}")
        .post("/api/service-standards")
        .then()
        .statusCode(201);
  }

  private static void hours(String calendar, String openTickets) {
    Response now = admin().get("/api/calendars/office");
    var call = admin().header("If-Match", now.header("ETag")).body(calendar);
    if (openTickets != null) {
      call = call.queryParam("openTickets", openTickets);
    }
    call.put("/api/calendars/office").then().statusCode(200);
  }
}
