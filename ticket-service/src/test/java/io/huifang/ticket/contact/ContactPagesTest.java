package io.huifang.ticket.contact;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.contact.ContactApi.finished;
import static io.huifang.ticket.contact.ContactApi.switchboard;
import static io.huifang.ticket.contact.ContactApi.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of contacts. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContactPagesTest {
  @Inject SettableClock clock;
  private final String call = "call-" + UUID.randomUUID();
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
    now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void whoWaitsIsShownByQueueAndOnlyNewsAreSentAgain() {
    String number = "0305" + Math.floorMod(call.hashCode(), 1_000_000);
    told(
        call,
        "QUEUED",
        now.minusSeconds(95),
        Map.of("queue", "<b>billing</b>", "team", "north", "handle", number));
    String other =
        told(call + "-s", "QUEUED", now, Map.of("team", "south", "handle", "0409" + number))
            .getString("contact.id");
    String page = page("/desk/contacts").statusCode(200).extract().asString();
    assertThat(page)
        .contains(number, "&lt;b&gt;billing&lt;/b&gt;")
        .doesNotContain("<b>billing", other);
    Matcher seen = Pattern.compile("now\\?seen=([0-9a-f]+)").matcher(page);
    assertThat(seen.find()).isTrue();
    String news = "/desk/contacts/now?seen=" + seen.group(1);
    clock.advance(Duration.ofSeconds(2));
    page(news).statusCode(204);
    String id = told(call, "ANSWERED", now, Map.of("agent", "agent-wu")).getString("contact.id");
    page(news)
        .statusCode(200)
        .body(containsString("/desk/new?call=" + id))
        .body(containsString("Wu Tao"));
    page("/desk/contacts?still=true").statusCode(200).body(not(containsString("hx-trigger")));
  }

  @Test
  void anAgentOnTheLineOpensATicketForTheCall() {
    String digits = "%08d".formatted(Math.floorMod(call.hashCode(), 100_000_000));
    String phone = "010" + digits;
    String contact =
        told(call, "ANSWERED", now, Map.of("agent", "agent-wu", "handle", phone))
            .getString("contact.id");
    String form = page("/desk/new?call=" + contact).statusCode(200).extract().asString();
    assertThat(form).contains("name=\"call\" value=\"" + contact + "\"", "value=\"" + phone + "\"");
    Response opened =
        post(
            "/desk/new",
            Map.of(
                "call",
                contact,
                "who",
                phone,
                "found",
                phone,
                "customer",
                "new",
                "name",
                "Wang Wei",
                "channel",
                "PHONE",
                "category",
                "billing",
                "priority",
                "NORMAL",
                "subject",
                "Charged twice",
                "text",
                ""));
    opened.then().statusCode(303);
    String ticket = opened.header("Location").replaceAll(".*/desk/tickets/([0-9a-f-]{36}).*", "$1");
    Response linked = agent().get("/api/contacts/" + contact);
    assertThat((String) linked.path("ticketId")).isEqualTo(ticket);
    assertThat((String) linked.path("handle")).isNull();
    page("/desk/tickets/" + ticket).body(containsString("/desk/contacts/" + contact));
    page("/customers/" + linked.path("customerId"))
        .body(containsString("/desk/contacts/" + contact));
    page("/desk/contacts/" + contact)
        .body(containsString("Wang Wei"))
        .body(containsString("/desk/tickets/" + ticket));
    for (String path : List.of("/desk/contacts/" + contact, "/desk/new?call=" + contact)) {
      visitor("agent-zhao", "south").get(path).then().statusCode(404);
    }
  }

  @Test
  void aTicketIsLinkedByItsNumberUnlessSomebodyWasFaster() {
    String contact = id(finished("north"));
    String number = agent().get("/api/tickets/" + id(TicketApi.open())).path("number");
    String theirs =
        as("agent-zhao", "south", "agent")
            .get(
                "/api/tickets/"
                    + id(
                        as("agent-zhao", "south", "agent")
                            .body(TicketApi.contact("VIP", "STANDARD"))
                            .post("/api/tickets")))
            .path("number");
    String path = "/desk/contacts/" + contact + "/ticket";
    post(path, Map.of("version", "1", "ticket", theirs)).then().statusCode(400);
    post(path, Map.of("version", "1", "ticket", "<script>"))
        .then()
        .statusCode(400)
        .body(containsString("&lt;script&gt;"));
    post(path, Map.of("version", "1", "ticket", number)).then().statusCode(303);
    post(path, Map.of("version", "1", "ticket", number)).then().statusCode(409);
    page("/desk/contacts/" + contact).body(containsString(number));
  }

  @Test
  void theListIsNarrowedByQueueOutcomeAgentAndDay() {
    String queue = "queue " + UUID.randomUUID();
    String body =
        "{\"externalId\":\"%s\",\"team\":\"north\",\"queue\":\"%s\",\"offeredAt\":\"%s\",\"handle\":\"%s\"%s}";
    String told = body.formatted(call + 1, queue, "2026-03-02T16:30:00Z", "=cmd|' /C calc'!A0", "");
    switchboard().body(told).post("/api/contacts").then().statusCode(201);
    told =
        body.formatted(
            call + 2,
            queue,
            "2026-03-02T10:00:00Z",
            "x",
            ",\"outcome\":\"ANSWERED\",\"agent\":\"agent-wu\"");
    switchboard().body(told).post("/api/contacts").then().statusCode(201);
    String list = "/desk/contacts/past?queue=" + queue.replace(" ", "%20");
    assertThat(rows(list)).isEqualTo(2);
    assertThat(rows(list + "&outcome=ABANDONED")).isEqualTo(1);
    assertThat(rows(list + "&agent=agent-wu")).isEqualTo(1);
    // in Shanghai it was the day after already
    assertThat(rows(list + "&day=2026-03-03")).isEqualTo(1);
    assertThat(rows(list + "&view=loose")).isEqualTo(1);
    assertThat(rows(list + "&q=" + call + 2)).isEqualTo(1);
    assertThat(rows(list + "&sort=oldest")).isEqualTo(2);
    page(list + "&day=yesterday").statusCode(400);
    page(list.replace("past?", "past.csv?"))
        .statusCode(200)
        .body(containsString("'=cmd"))
        .body(containsString("Wu Tao"));
  }

  @Test
  void figuresSayTheirZoneAndHowMany() {
    String queue = "q" + UUID.randomUUID();
    String body =
        "{\"externalId\":\"%s\",\"queue\":\"%s\",\"offeredAt\":\"%s\",\"outcome\":\"%s\",\"waitSeconds\":%d}";
    String[][] all = {
      {"ANSWERED", "20"}, {"ANSWERED", "21"}, {"ABANDONED", "5"}, {"SELF_SERVED", "0"}
    };
    for (String[] one : all) {
      String told =
          body.formatted(
              UUID.randomUUID(), queue, "2026-03-02T16:30:00Z", one[0], Integer.parseInt(one[1]));
      switchboard().body(told).post("/api/contacts").then().statusCode(201);
    }
    String page =
        page("/desk/contacts/figures?from=2026-03-03&to=2026-03-03&by=half-hour&queue=" + queue)
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("03-03 00:30", "Asia/Shanghai", "1 / 3", "33 %", "n = 2");
    page("/desk/contacts/figures?from=2026-03-03&to=2026-03-02").statusCode(400);
    page("/desk/contacts/figures?from=2016-03-03&to=2026-03-02&by=half-hour").statusCode(400);
    page("/desk/contacts/figures").statusCode(200);
  }

  private int rows(String list) {
    String page = page(list).statusCode(200).extract().asString();
    return page.split("class=\"subj cut\"", -1).length - 1;
  }

  private static io.restassured.response.ValidatableResponse page(String path) {
    return visitor().redirects().follow(false).urlEncodingEnabled(false).get(path).then();
  }

  private static Response post(String path, Map<String, String> form) {
    return visitor().redirects().follow(false).formParams(form).post(path);
  }

  private static RequestSpecification visitor() {
    return visitor(TicketApi.AGENT, TicketApi.TEAM);
  }

  private static RequestSpecification visitor(String person, String team) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token(person, team, "agent"))
        .header("Accept-Language", "en");
  }
}
