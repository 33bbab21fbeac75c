package io.huifang.escalation.board;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.customer;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.send;
import static io.huifang.escalation.CaseStories.ticket;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.CaseStories.version;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is to be called next, and by whom. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BoardTest {
  private static final Pattern ROW = Pattern.compile("<td class=\"fit num\"><a[^>]*>(C-\\d+)<");
  private static final Pattern MORE = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
  private static final Pattern BACK = Pattern.compile("href=\"([^\"]*)\" rel=\"prev\"");
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private final String word = "x" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  private static String board(String address) {
    return browser("lead-n", "lead").get(address).then().statusCode(200).extract().asString();
  }

  private static List<String> rows(String page) {
    Matcher row = ROW.matcher(page);
    List<String> rows = new ArrayList<>();
    while (row.find()) {
      rows.add(row.group(1));
    }
    return rows;
  }

  @Test
  void aSpecialistSeesTheOwnCallsFirstAndALeadEverybodys() {
    String id = unhappy("Grace " + word, null);
    change(id, "owner", "{\"owner\":\"spec-1\"}");
    String own = browser("spec-1", "specialist").get("/board").asString();
    assertThat(own).contains("Next call", "href=\"tel:+8613800130105\"");
    assertThat(browser("spec-7", "specialist").get("/board").asString())
        .contains("Nobody waits for a call of yours", ">Show all that is open</a>")
        .doesNotContain(number(id) + "</a></td>");
    assertThat(board("/board?q=" + number(id)))
        .contains("Hand over " + number(id), "<svg class=\"viz\"", "Grace " + word);
  }

  @Test
  void isFoundByNumberNameTicketAndWords() {
    UUID customer = customer("GRACE " + word, null);
    String ticket = String.format("T-9%05d", Math.abs(word.hashCode() % 100_000));
    String id = unhappy(customer, ticket(customer, ticket, "Brook " + word), ticket, "Oven 100%");
    String number = number(id);
    for (String words :
        List.of(number, number.toLowerCase(java.util.Locale.ROOT), ticket, "grace " + word)) {
      assertThat(rows(boardWith(words))).as(words).containsExactly(number);
    }
    assertThat(rows(boardWith("brook " + word))).containsExactly(number);
    assertThat(rows(boardWith("oven 100%"))).contains(number);
    assertThat(rows(boardWith("oven 1_0"))).doesNotContain(number);
    assertThat(rows(boardWith(word + " oven"))).as("words of two texts").contains(number);
    assertThat(rows(board("/board?sort=newest&q=138 0013-0105")))
        .as("digits that are read out")
        .contains(number);
    assertThat(rows(board("/board?sort=newest&q=30105"))).as("the last of them").contains(number);
    assertThat(rows(boardWith("30106"))).doesNotContain(number);
    assertThat(boardWith("!!! & | ' \\")).contains("Nothing fits");
    assertThat(boardWith("no such thing " + word))
        .contains("Nothing fits", ">Show all of this view</a>");
    assertThat(rows(board("/board?view=open&severity=LOW"))).doesNotContain(number);
    change(id, "attempts", "{\"outcome\":\"REACHED\"}");
    assertThat(rows(board("/board?view=reached&q=" + number))).containsExactly(number);
    assertThat(rows(board("/board?view=late&q=" + number))).isEmpty();
  }

  @Test
  void isFoundByWhatTheOthersSayOfItLater() {
    UUID customer = customer("Before " + word, null);
    UUID ticket = UUID.randomUUID();
    String number = number(unhappy(customer, ticket, "T-8" + word.hashCode() % 99_999, "late"));
    assertThat(rows(boardWith("before " + word))).containsExactly(number);
    told(
        "customer.changed.v1",
        customer,
        2,
        "{\"customer\":{\"id\":\""
            + customer
            + "\","
            + "\"name\":\"After "
            + word
            + "\",\"email\":null,\"phone\":\"+1 777 "
            + digits()
            + "\","
            + "\"tier\":\"STANDARD\",\"language\":\"en\",\"optedOut\":false}}");
    assertThat(rows(boardWith("before " + word))).isEmpty();
    assertThat(rows(boardWith("after " + word))).containsExactly(number);
    assertThat(rows(boardWith("777 " + digits()))).containsExactly(number);
    told(
        "ticket.opened.v1",
        ticket,
        1,
        "{\"ticket\":{\"id\":\""
            + ticket
            + "\",\"number\":\"T-1\","
            + "\"subject\":\"Dripping pipe "
            + word
            + "\",\"customerId\":\""
            + customer
            + "\",\"state\":\"OPEN\","
            + "\"origin\":\"LIVE\",\"reopens\":0,\"dims\":{\"team\":\"north\"}}}");
    assertThat(rows(boardWith("drip " + word))).containsExactly(number);
  }

  private String digits() {
    return String.valueOf(100_000 + Math.abs(word.hashCode() % 800_000));
  }

  private static void told(String type, UUID subject, long version, String data) {
    EscalationApi.event(EscalationApi.envelope(type, subject, version, data));
  }

  private static String boardWith(String words) {
    return browser("lead-n", "lead").queryParam("q", words).get("/board").asString();
  }

  @Test
  void whatIsLateComesFirstAndTheAddressCarriesTheList() {
    String late = unhappy("Late " + word, null);
    clock.advance(Duration.ofHours(26));
    String fresh = unhappy("Fresh " + word, null);
    String page = board("/board?view=open&q=" + word);
    assertThat(rows(page)).containsExactly(number(late), number(fresh));
    assertThat(page).contains("2h 00m late", "/board?view=open&amp;q=" + word + "&amp;sort=newest");
    assertThat(rows(board("/board?view=late&q=" + word))).containsExactly(number(late));
    browser("lead-n", "lead")
        .get("/board?severity=WORST")
        .then()
        .statusCode(400)
        .body(containsString("That could not be taken"));
    browser("lead-n", "lead").get("/board?cursor=eA").then().statusCode(400);
  }

  @Test
  void readsAsManyStatementsForManyCasesAsForFewAndPagesThemAll() {
    unhappy("One " + word, null);
    long few = statements("/board?view=open&q=" + word);
    for (int i = 0; i < 54; i++) {
      unhappy(i + " Many " + word, null);
    }
    assertThat(statements("/board?view=open&q=" + word)).isEqualTo(few).isLessThan(12);
    String first = board("/board?view=open&q=" + word);
    Matcher more = MORE.matcher(first);
    assertThat(more.find()).isTrue();
    List<String> seen = rows(first);
    assertThat(seen).hasSize(50);
    seen.addAll(rows(board(more.group(1).replace("&amp;", "&"))));
    assertThat(seen).hasSize(55).doesNotHaveDuplicates();
    for (String sort : List.of("due", "newest", "oldest")) {
      String start = board("/board?view=all&sort=" + sort + "&q=" + word);
      String rest = board(link(MORE, start));
      assertThat(rest).contains("51–55 of 55");
      assertThat(rows(start)).hasSize(50).doesNotContainAnyElementsOf(rows(rest));
      String back = board(link(BACK, rest));
      assertThat(rows(back)).as(sort).isEqualTo(rows(start));
      List<String> file = file("view=all&col=number&sort=" + sort + "&q=" + word);
      assertThat(file).hasSize(56);
      assertThat(file.get(50)).contains(rows(start).get(49));
      browser("lead-n", "lead")
          .get("/board?sort=oldest&" + cursor(start))
          .then()
          .statusCode(sort.equals("oldest") ? 200 : 400);
    }
  }

  private static String link(Pattern rel, String page) {
    Matcher link = rel.matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static String cursor(String page) {
    String next = link(MORE, page);
    return next.substring(next.indexOf("cursor="));
  }

  private static List<String> file(String query) {
    return browser("lead-n", "lead")
        .accept("text/csv")
        .get("/board/callbacks.csv?" + query)
        .asString()
        .lines()
        .toList();
  }

  /** The same place keeps the views of every service: here it is asked for this list. */
  @Test
  void aViewOfTheBoardIsKept() {
    unhappy("Kept " + word, null);
    String query = "view=all&q=" + word + "&sort=newest&col=about&col=state";
    String address =
        browser("lead-n", "lead")
            .formParam("list", "board")
            .formParam("name", "Hot " + word)
            .formParam("query", query)
            .post("/views")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    assertThat(address).contains("/board?" + query + "&saved=");
    String page = board(address.substring(address.indexOf("/board")));
    assertThat(page)
        .contains("Hot " + word, "State</th>", "newest first")
        .doesNotContain("Latest call</th>");
    browser("lead-n", "lead")
        .formParam("act", "delete")
        .formParam("version", 1)
        .post("/views/" + address.substring(address.indexOf("saved=") + 6))
        .then()
        .statusCode(303);
    assertThat(board("/board")).doesNotContain("Hot " + word);
  }

  private long statements(String address) {
    Statistics statistics =
        entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long before = statistics.getPrepareStatementCount();
      board(address);
      return statistics.getPrepareStatementCount() - before;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  @Test
  void aFileOfWhatIsShownRunsNothing() {
    String id = unhappy("=1+1 " + word, null);
    String file =
        browser("lead-n", "lead")
            .accept("text/csv")
            .queryParam("q", word)
            .get("/board/callbacks.csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("callbacks.csv"))
            .extract()
            .asString();
    assertThat(file)
        .contains("\"Due\",\"Case\"", "\"" + number(id) + "\"", "\"'=1+1 " + word + "\"");
    assertThat(file.lines()).hasSize(2);
  }

  @Test
  void twoLeadsDoNotOverwriteEachOther() {
    EscalationApi.person("spec-2", "SPECIALIST", "north");
    String id = unhappy("Grace " + word, null);
    long seen = version(id);
    String[] first = {"owner", "spec-2", "reason", "is here", "back", "/board?view=open"};
    send(browser("lead-n", "lead"), number(id), "hand", seen, first).then().statusCode(303);
    String[] second = {"owner", "spec-1", "reason", "knows him", "back", "/board?view=open"};
    send(browser("lead-n", "lead"), number(id), "hand", seen, second)
        .then()
        .statusCode(412)
        .body(containsString("Handed from"))
        .body(containsString("value=\"knows him\""))
        .body(containsString("<option value=\"spec-1\" selected>"));
    specialist().get("/api/cases/" + id).then().body("escalation.owner", equalTo("spec-2"));
  }

  @Test
  void somebodyWhoLeftIsALaneOfNobody() {
    String id = unhappy("Grace " + word, null);
    EscalationApi.person("gone-" + word, "SPECIALIST", "north");
    change(id, "owner", "{\"owner\":\"gone-%s\"}".formatted(word)).then().statusCode(200);
    EscalationApi.event(
        EscalationApi.envelope(
            "agent.changed.v1",
            UUID.randomUUID(),
            2,
            """
            {"agent":{"id":"gone-%s","name":"Gone","email":null,"team":"north","role":"SPECIALIST",
              "active":false}}
            """
                .formatted(word)));
    assertThat(board("/board?q=" + number(id))).contains("Nobody on duty");
  }
}
