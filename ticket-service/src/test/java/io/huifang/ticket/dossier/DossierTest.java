package io.huifang.ticket.dossier;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.loop.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One customer with a ticket in the north and one in the south. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DossierTest {
  @Inject SettableClock clock;
  private final String mark = UUID.randomUUID().toString().replace("-", "");
  private final UUID about = UUID.randomUUID();
  private String north;
  private String south;
  private String customer;

  @BeforeEach
  void twoTickets() {
    clock.reset();
    TicketApi.staff();
    String feng = "{\"name\":\"Feng Xu\",\"team\":\"north\",\"role\":\"SPECIALIST\"}";
    admin().body(feng).put("/api/agents/spec-feng").then().statusCode(200);
    north = ticket("north", "northern <b>" + mark);
    south = ticket("south", "southern " + mark);
    customer = manager().get("/api/tickets/" + north).path("customerId");
  }

  @Test
  void everythingInOneLine() {
    change(north, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    change(north, "replies", "{\"text\":\"We look into it\"}").then().statusCode(200);
    Told.caseOf(about, north, 1, "OPEN", "spec-feng");
    Told.promise(UUID.randomUUID(), about, north, 1, "OPEN");
    Told.invitation(UUID.randomUUID(), north, 1, "HELD_BACK", "FATIGUE", null);
    Told.answer(UUID.randomUUID(), north, customer, 1, 1, "never <i>again</i> " + mark);
    String page = page(as("lead-sun", "north", "lead"), "/customers/" + customer, "en");
    assertThat(page)
        .contains("Wang " + mark, "northern &lt;b&gt;" + mark, "We look into it", "Replies: 1")
        .contains("Case: Low score", "/board/cases/" + about, "with Feng Xu", "Call promised by")
        .contains("Not asked: asked lately", "1 of 5", "never &lt;i&gt;again")
        .contains("Speak with one voice.", "Feng Xu has promised a call about", "Wu Tao works on")
        .contains(
            "tel:+86138", "mailto:" + mark + "@example.org", "customer since March 2026", "VIP")
        .doesNotContain("southern", "<i>again");
    assertThat(page(as("lead-sun", "north", "lead"), "/customers/" + customer, "zh-CN"))
        .contains("全部往来", "升级：评分低", "请统一口径", "未调查：近期已调查过", "今天");
    String answers =
        page(as("lead-sun", "north", "lead"), "/customers/" + customer + "?show=ANSWERS", "en");
    assertThat(answers).contains("1 of 5").doesNotContain("Case: Low score");
    String longAgo = "/customers/" + customer + "?before=2020-01-01T00:00:00Z";
    assertThat(page(as("lead-sun", "north", "lead"), longAgo, "en")).contains("Nothing here yet");
  }

  @Test
  void oneVoiceWhileOnePersonSpeaks() {
    change(north, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    Told.caseOf(about, north, 1, "OPEN", "agent-wu");
    Told.promise(UUID.randomUUID(), about, north, 1, "OPEN");
    String page = page(as("lead-sun", "north", "lead"), "/customers/" + customer, "en");
    assertThat(page).contains("Call about").doesNotContain("Speak with one voice");
  }

  @Test
  void eachTeamSeesItsOwnAndAStrangerNothing() {
    Told.answer(UUID.randomUUID(), south, customer, 1, 1, "said in the south " + mark);
    String path = "/customers/" + customer;
    String fromTheSouth = page(as("agent-zhao", "south", "agent"), path, "en");
    assertThat(fromTheSouth).contains("southern", "said in the south").doesNotContain("northern");
    assertThat(page(as("agent-li", "north", "agent"), path, "en")).doesNotContain("southern");
    assertThat(page(manager(), path, "en")).contains("northern", "southern");
    RequestSpecification stranger = as("agent-east", "east", "agent").accept("text/html");
    stranger.get(path).then().statusCode(404);
    as("nobody", "north", "service").accept("text/html").get(path).then().statusCode(403);
    as("agent-li", "north", "agent")
        .accept("text/html")
        .get("/customers/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void casesOfOtherTeamsAreSeenBySpecialists() {
    Told.caseOf(about, south, customer, 1, "OPEN", "spec-feng", "south", "null");
    String path = "/customers/" + customer;
    assertThat(page(as("spec-1", "north", "specialist"), path, "en"))
        .contains(Told.number(about))
        .doesNotContain("southern");
    assertThat(page(as("agent-li", "north", "agent"), path, "en"))
        .doesNotContain(Told.number(about));
  }

  @Test
  void theListHasWhomOneMayReadAndFindsThem() {
    String phone = "+86138" + phoneEnd();
    for (String words : new String[] {"", "Wang " + mark, mark + "@example.org", phone}) {
      assertThat(list("agent-li", "north", words)).as(words).contains("/customers/" + customer);
      assertThat(list("agent-east", "east", words)).as(words).doesNotContain(customer);
    }
    assertThat(list("agent-li", "north", phoneEnd().substring(4))).contains(customer);
    assertThat(list("agent-li", "north", "Wang " + mark + "x")).contains("Nothing fits");
    for (String odd : new String[] {"%", "'", "\\", "<script>", "!"}) {
      assertThat(list("agent-li", "north", odd)).as(odd).doesNotContain("<script>alert");
    }
    for (String wrong : new String[] {"q=" + "x".repeat(300), "tier=GOLD", "sort=name", "col=x"}) {
      as("agent-li", "north", "agent")
          .accept("text/html")
          .get("/customers?" + wrong)
          .then()
          .statusCode(400);
    }
  }

  @Test
  void theListGoesOnPageAfterPage() {
    String team = "{\"name\":\"Paged\",\"calendar\":\"office\"}";
    admin().body(team).put("/api/teams/paged").then().statusCode(200);
    for (int i = 0; i < 51; i++) {
      id(
          manager()
              .body(
                  """
                  {"channel":"PHONE","category":"billing","subject":"x","team":"paged",
                   "customer":{"name":"Paged %1$s","email":"%1$s@example.org"}}
                  """
                      .formatted(UUID.randomUUID()))
              .post("/api/tickets"));
    }
    String first = list("agent-p", "paged", "Paged");
    String next = first.replaceFirst("(?s).*cursor=([^\"&]*)[&\"].*", "$1");
    assertThat(first.split("class=\"subj cut\"", -1)).hasSize(51);
    String second =
        page(as("agent-p", "paged", "agent"), "/customers?q=Paged&cursor=" + next, "en");
    assertThat(second.split("class=\"subj cut\"", -1)).hasSizeBetween(2, 60);
    assertThat(second).doesNotContain("rel=\"next\"").contains("rel=\"prev\"");
  }

  private String ticket(String team, String subject) {
    return id(
        manager()
            .body(
                """
                {"channel":"PHONE","category":"billing","subject":"%s","team":"%s",
                 "customer":{"externalId":"crm-%s","name":"Wang %3$s","email":"%3$s@example.org",
                   "phone":"+86138%s","tier":"VIP","language":"zh-CN"}}
                """
                    .formatted(subject, team, mark, phoneEnd()))
            .post("/api/tickets"));
  }

  private String phoneEnd() {
    return "%08d".formatted(Math.floorMod(mark.hashCode(), 100_000_000));
  }

  private static String list(String who, String team, String words) {
    return as(who, team, "agent")
        .accept("text/html")
        .header("Accept-Language", "en")
        .queryParam("q", words)
        .get("/customers")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String page(RequestSpecification who, String path, String language) {
    Response answer = who.accept("text/html").header("Accept-Language", language).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.asString();
  }
}
