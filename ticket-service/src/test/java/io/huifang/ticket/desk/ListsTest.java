package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list: its address says all, several tickets at once, and a file of what is shown. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ListsTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isNarrowedByItsAddress() {
    String chat = open("CHAT", "narrow " + mark);
    String phone = open("PHONE", "narrow " + mark);
    String list =
        Desk.by("agent-li")
            .queryParam("view", "all")
            .queryParam("q", "narrow " + mark)
            .queryParam("channel", "CHAT")
            .queryParam("category", mark)
            .get("/desk")
            .asString();
    assertThat(list).contains(chat, "Chat").doesNotContain(phone);
    assertThat(list).contains("/desk?view=all&amp;category=" + mark + "&amp;q=narrow+" + mark);
    Desk.by("agent-li").get("/desk?state=asleep").then().statusCode(400);
    Desk.by("agent-li").get("/desk?sort=luck").then().statusCode(400);
    Desk.by("agent-li").queryParam("agent", "a\0b").get("/desk").then().statusCode(400);
  }

  @Test
  void takesSeveralAtOnceAndLeavesWhatHasMovedOn() {
    String one = id(TicketApi.open());
    String moved = id(TicketApi.open());
    String of = " " + version(one);
    String stale = " " + version(moved);
    Desk.reclassify(moved);
    Desk.by("agent-li")
        .formParam("ticket", one + of)
        .formParam("ticket", moved + stale)
        .formParam("ticket", UUID.randomUUID() + " 1")
        .formParam("act", "take")
        .post("/desk/bulk?view=unassigned")
        .then()
        .statusCode(303);
    assertThat(agent().get("/api/tickets/" + one).<String>path("agent")).isEqualTo("agent-li");
    assertThat(agent().get("/api/tickets/" + moved).<String>path("agent")).isNull();
    Desk.by("agent-li")
        .formParam("ticket", "x")
        .formParam("act", "take")
        .post("/desk/bulk")
        .then()
        .statusCode(400);
    Desk.by("agent-li")
        .formParam("ticket", one + of)
        .formParam("act", "assign")
        .formParam("agent", "nobody-here")
        .post("/desk/bulk")
        .then()
        .statusCode(303);
  }

  @Test
  void givesTheListAsAFileThatRunsNoFormula() {
    open("CHAT", "=HYPERLINK(1) " + mark);
    String file =
        Desk.by("agent-li")
            .accept("text/csv")
            .get("/desk/tickets.csv?view=all&q=" + mark)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines().count()).isEqualTo(2);
    assertThat(file)
        .startsWith("\uFEFF\"Due\",\"Number\",\"Subject\"")
        .contains("\"'=HYPERLINK(1) " + mark + "\"", "\"New\"");
    assertThat(file("view=all&col=state&col=opened&q=" + mark))
        .startsWith(
            "\uFEFF\"Subject\",\"State\",\"Opened\"\r\n\"'=HYPERLINK(1) "
                + mark
                + "\",\"New\",\"2");
    assertThat(Desk.by("agent-li").get("/desk/tickets.csv?col=colour").statusCode()).isEqualTo(400);
  }

  @Test
  void aFileIsInTheOrderOfThePageAndLongerThanIt() {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      opened.add(open("CHAT", "row " + i + " " + mark));
    }
    for (String sort : List.of("newest", "oldest", "urgency")) {
      List<String> numbers = numbers(page("view=team&sort=" + sort + "&q=" + mark));
      List<String> lines =
          file("col=number&view=team&sort=" + sort + "&q=" + mark).lines().toList();
      assertThat(numbers).hasSize(50);
      assertThat(lines).hasSize(54);
      assertThat(lines.get(50)).as(sort).contains(numbers.get(49));
    }
  }

  @Test
  void pagesAreTurnedBothWays() {
    for (int i = 0; i < 53; i++) {
      open("CHAT", "turn " + i + " " + mark);
    }
    for (String sort : List.of("urgency", "newest", "oldest")) {
      String first = page("view=team&sort=" + sort + "&q=" + mark);
      assertThat(first).contains("1–50<").doesNotContain("rel=\"prev\"");
      String second = follow(first, "next");
      assertThat(second).contains("51–53 of 53");
      assertThat(numbers(second)).hasSize(3).doesNotContainAnyElementsOf(numbers(first));
      String back = follow(second, "prev");
      assertThat(numbers(back)).as(sort).isEqualTo(numbers(first));
      assertThat(back).contains("1–50<").doesNotContain("rel=\"prev\"");
    }
    assertThat(Desk.by("agent-li").get("/desk?back=eA").statusCode()).isEqualTo(400);
    assertThat(Desk.by("agent-li").get("/desk?cursor=" + "A".repeat(3)).statusCode())
        .isEqualTo(400);
    assertThat(page("view=all&row=99999999999999999999&q=" + mark)).contains("1–50<");
  }

  @Test
  void columnsAreThoseThatAreAskedForAndTheHeadSorts() {
    open("CHAT", "column " + mark);
    String list = page("view=team&q=" + mark + "&col=priority&col=number");
    assertThat(list)
        .contains("Priority</th>", "sort=newest", "Normal</td>", "name=\"col\" value=\"agent\"")
        .doesNotContain("Category</th>", "aria-sort");
    assertThat(page("view=team&sort=newest&q=" + mark)).contains("aria-sort=\"descending\"");
    assertThat(page("view=team&q=" + mark)).contains("aria-sort=\"ascending\"");
  }

  @Test
  void whatAnAddressMustNotSay() {
    String long300 = "x".repeat(301);
    for (String wrong :
        List.of("category=" + long300, "q=" + long300, "q=%00", "col=x", "sort=x", "saved=x")) {
      assertThat(Desk.by("agent-li").urlEncodingEnabled(false).get("/desk?" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(page("view=nowhere" + "&category=a".repeat(30))).contains("All open");
    assertThat(page("view=all&category=%3Cscript%3Ealert(1)%3C/script%3E"))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void severalAtOnceGoToAnotherTeamWithAReasonOrGetAnotherPriority() {
    TicketApi.staff();
    String one = open("CHAT", "move " + mark);
    assertThat(bulk("priority", one, "priority", "URGENT")).isEqualTo(303);
    assertThat(agent().get("/api/tickets/" + one).<String>path("priority")).isEqualTo("URGENT");
    assertThat(agent().get("/api/tickets/" + one).<String>path("category")).isEqualTo(mark);
    assertThat(bulk("move", one, "team", "south")).isEqualTo(303);
    assertThat(agent().get("/api/tickets/" + one).<String>path("team")).isEqualTo("north");
    assertThat(bulk("move", one, "team", "north", "reason", "ours")).isEqualTo(303);
    assertThat(bulk("move", one, "team", "south", "reason", "theirs")).isEqualTo(303);
    agent().get("/api/tickets/" + one).then().statusCode(404);
    assertThat(bulk("move", one, "team", "moon", "reason", "up")).isEqualTo(400);
    assertThat(bulk("priority", one, "priority", "WORST")).isEqualTo(400);
    assertThat(bulk("burn", one)).isEqualTo(400);
  }

  private int bulk(String act, String ticket, String... fields) {
    long version = TicketApi.manager().get("/api/tickets/" + ticket).jsonPath().getLong("version");
    RequestSpecification form =
        Desk.by("agent-li").formParam("ticket", ticket + " " + version).formParam("act", act);
    for (int i = 0; i < fields.length; i += 2) {
      form = form.formParam(fields[i], fields[i + 1]);
    }
    return form.post("/desk/bulk?view=all").statusCode();
  }

  private static String page(String query) {
    return Desk.by("agent-li")
        .urlEncodingEnabled(false)
        .get("/desk?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String file(String query) {
    return Desk.by("agent-li")
        .accept("text/csv")
        .urlEncodingEnabled(false)
        .get("/desk/tickets.csv?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String follow(String page, String rel) {
    Matcher link = Pattern.compile("href=\"/desk\\?([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(link.find()).as(rel).isTrue();
    return page(link.group(1).replace("&amp;", "&"));
  }

  private static List<String> numbers(String page) {
    return Pattern.compile("class=\"mut\">(T-\\d+)<")
        .matcher(page)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  private static long version(String id) {
    return agent().get("/api/tickets/" + id).jsonPath().getLong("version");
  }

  private String open(String channel, String subject) {
    return agent()
        .body(
            """
            {"channel":"%s","category":"%s","subject":"%s","customer":{"email":"%s@example.org"}}
            """
                .formatted(channel, mark, subject, UUID.randomUUID()))
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
