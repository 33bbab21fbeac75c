package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "I call you tomorrow at ten": kept after two tries, not kept, and who is on call instead. */
class PromiseDayIT {
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
  private final Rehearsal rehearsal = Rehearsal.get();

  @Test
  void isTakenTriedTwiceAndKept() {
    String ticket = ticket("promise-" + UUID.randomUUID());
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(rehearsal.stack.url("ticket") + "/desk/tickets/" + ticket);
      Browser.signIn(page, "li.na");
      page.click("a:has-text('Promise a call')");
      page.waitForURL("**/promises/new**");
      page.fill("[name=due]", FIELD.format(rehearsal.now().plus(Duration.ofHours(30))));
      page.fill("[name=about]", "the engineer's visit " + ticket);
      Browser.picture(page, "promise-new");
      page.click("button:has-text('Give my word')");
      page.waitForSelector("[role=status]");
      Browser.picture(page, "promise-list");
      page.click("tr:has-text('" + ticket + "') a >> nth=0");
      for (int i = 1; i <= 2; i++) {
        called(page, "NO_ANSWER", "rang out " + i);
        assertThat(page.innerText("main")).contains("rang out " + i);
      }
      called(page, "REACHED", "all is well");
      Browser.picture(page, "promise-kept");
      assertThat(page.innerText("main")).contains("Kept");
      assertThat(page.locator("#attempt").count()).isZero();
    }
    rehearsal.settle();
    SignedIn agent = new SignedIn(rehearsal, "li.na", "ticket", "/desk");
    assertThat(agent.get("/desk/tickets/" + ticket).body()).contains("Promised call");
  }

  private static void called(Page page, String outcome, String note) {
    page.click("label:has([value=" + outcome + "])");
    page.fill("[name=note]", note);
    page.click("#attempt button:has-text('Save')");
    page.waitForSelector("[role=status]");
  }

  @Test
  void thatLapsesStandsOnTheBoardWithAnotherOwner() {
    String ticket = ticket("lapse-" + UUID.randomUUID());
    Instant due = rehearsal.now().plus(Duration.ofMinutes(30));
    Map<String, Object> word = Map.of("ticketId", ticket, "dueAt", due.toString());
    rehearsal.as("li.na", "escalation").post("/api/promises", word).ok();
    rehearsal.advance(Duration.ofMinutes(31));
    Api board = rehearsal.as("mei.chen", "escalation");
    JsonNode opened =
        rehearsal
            .soon()
            .until(
                () -> board.get("/api/cases?ticket=" + ticket).ok().path("items").path(0),
                found -> !found.isMissingNode());
    assertThat(opened.path("cause").asText()).isEqualTo("LATE_PROMISE");
    assertThat(opened.path("owner").asText()).isNotEqualTo(idOf("li.na"));
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(rehearsal.stack.url("escalation") + "/board");
      Browser.signIn(page, "mei.chen");
      page.waitForURL("**/board**");
      page.navigate(
          rehearsal.stack.url("escalation") + "/board?q=" + opened.path("number").asText());
      page.click("td.c-main a.subj");
      page.waitForURL("**/board/cases/**");
      Browser.picture(page, "promise-lapsed");
      assertThat(page.innerText("main")).contains("A promised call was not made");
    }
  }

  @Test
  void aRotationIsEditedAndTheDryRunFollows() {
    String category = "rota-" + UUID.randomUUID();
    String schedule = "rota-" + UUID.randomUUID().toString().substring(0, 8);
    Api office = rehearsal.as("admin", "escalation");
    office.put("/api/on-call-schedules/" + schedule, rota("xu.feng")).ok();
    meant(office, category, schedule);
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(dryRun(category));
      Browser.signIn(page, "admin");
      page.waitForSelector("#dry-run li");
      assertThat(page.innerText("#dry-run li >> nth=0")).contains(nameOf("xu.feng"));
      page.navigate(rehearsal.stack.url("escalation") + "/settings/on-call/" + schedule + "/edit");
      page.selectOption("[name='0.people.0']", idOf("sun.yan"));
      page.click("button[value=check] >> nth=1");
      page.waitForSelector("#picture");
      Browser.picture(page, "rota-edited");
      page.click("button[value=save]");
      page.waitForURL("**/settings/on-call/" + schedule);
      page.navigate(dryRun(category));
      assertThat(page.innerText("#dry-run li >> nth=0")).contains(nameOf("sun.yan"));
      Browser.picture(page, "rota-dry-run");
    }
  }

  private String dryRun(String category) {
    return rehearsal.stack.url("escalation")
        + "/settings/matrix?severity=HIGH&category="
        + category;
  }

  private static Map<String, Object> rota(String username) {
    Map<String, Object> layer =
        Map.of(
            "name", "all",
            "start", "2026-01-05",
            "unit", "DAYS",
            "length", 1,
            "changeOver", "09:00",
            "people", List.of(idOf(username)));
    return Map.of("name", "Second line", "zone", "Asia/Shanghai", "layers", List.of(layer));
  }

  /** The matrix as it is, with one rule more. */
  private void meant(Api office, String category, String schedule) {
    Api.Answer current = office.get("/api/escalation-matrix/current");
    ArrayNode rules = current.ok().path("rules").deepCopy();
    ObjectNode rule = rules.addObject();
    rule.put("name", category).put("category", category).put("calendar", "always");
    ObjectNode level = rule.putArray("levels").addObject();
    level.put("withinMinutes", 60).putArray("who").add("on-call " + schedule);
    office.changeAt("/api/escalation-matrix", "", Map.of("rules", rules), current.etag()).ok();
  }

  private String ticket(String category) {
    Map<String, Object> contact = Customers.contact(Customers.address(), category);
    String id =
        rehearsal.as("li.na", "ticket").post("/api/tickets", contact).ok().path("id").asText();
    rehearsal.settle();
    return id;
  }

  private static String idOf(String username) {
    return of(username).id();
  }

  private static String nameOf(String username) {
    return of(username).first();
  }

  private static Person of(String username) {
    return Person.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
