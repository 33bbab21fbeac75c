package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job of Huifang, from first contact to a repaired and measured experience. */
class ClosedLoopIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);

  @Test
  void aBadExperienceIsHeardRepairedAndMeasured() {
    String category = "loop-" + UUID.randomUUID();
    String address = Customers.address();
    Instant begin = rehearsal.now().minus(Duration.ofHours(1));
    try (Browser browser = new Browser()) {
      String ticket = customers.resolvedTicket(address, category);
      String link = customers.invitation(address, "");
      answerOnAPhone(browser, link, 1);

      JsonNode opened = caseAbout(ticket);
      String path = "/api/cases/" + opened.path("id").asText();
      assertThat(opened.path("cause").asText()).isEqualTo("LOW_SCORE");
      assertThat(opened.path("level").asInt()).isEqualTo(1);
      assertThat(statusPage(browser, ticket)).contains("We will call you back by");

      overdue(path);
      repair(path);
      String followUp = customers.invitation(address, link);
      answerOnAPhone(browser, followUp, 5);
      rehearsal
          .soon()
          .until(
              () ->
                  rehearsal
                      .as("mei.chen", "escalation")
                      .get(path)
                      .ok()
                      .at("/escalation/recovered")
                      .asBoolean());
      clicked(ticket, opened.path("number").asText());
      measured(category, begin);
    }
  }

  /** The ticket knows by event what became of it in the other services. */
  private void clicked(String ticket, String number) {
    SignedIn manager = new SignedIn(rehearsal, "mei.chen", "ticket", "/desk");
    String page =
        rehearsal
            .soon()
            .until(
                () -> manager.get("/desk/tickets/" + ticket).body(),
                shown -> shown.contains("put right") && shown.contains("All good now"));
    assertThat(page).contains(number, "/board/cases/");
    assertThat(manager.get("/search?q=waiting").body()).contains("I am still waiting", ticket);
  }

  private static void answerOnAPhone(Browser browser, String link, int overall) {
    Page page = browser.phone("en-GB");
    page.navigate(link);
    Browser.picture(page, "survey-" + overall + "-form");
    page.check("input[name=overall][value='" + overall + "']");
    page.check("input[name=nps][value='" + overall * 2 + "']");
    page.fill("textarea[name=comment]", overall == 1 ? "I am still waiting" : "All good now");
    page.click("form button[type=submit], form button");
    Browser.picture(page, "survey-" + overall + "-thanks");
    assertThat(page.content()).containsIgnoringCase("thank");
    page.navigate(link);
    assertThat(page.locator("input[name=overall]").count()).isZero();
    page.close();
  }

  private JsonNode caseAbout(String ticket) {
    Api board = rehearsal.as("mei.chen", "escalation");
    return rehearsal
        .soon()
        .until(
            () -> board.get("/api/cases?ticket=" + ticket).ok().path("items").path(0),
            found -> !found.isMissingNode());
  }

  private String statusPage(Browser browser, String ticket) {
    String url =
        rehearsal
            .as("li.na", "ticket")
            .post("/api/tickets/" + ticket + "/status-links", Map.of())
            .ok()
            .path("url")
            .asText();
    rehearsal.settle();
    Page page = browser.phone("en-GB");
    page.navigate(url);
    Browser.picture(page, "status");
    String text = page.innerText("main");
    page.close();
    return text;
  }

  /** A working day and a weekend pass without a call: reminders, then the next level. */
  private void overdue(String path) {
    rehearsal.advance(Duration.ofHours(24 * 4));
    rehearsal
        .soon()
        .until(
            () ->
                rehearsal
                        .as("mei.chen", "escalation")
                        .get(path)
                        .ok()
                        .at("/escalation/level")
                        .asInt()
                    >= 2);
    JsonNode events = rehearsal.as("mei.chen", "escalation").get(path + "/events").ok();
    assertThat(events.findValuesAsText("type")).contains("PROMISE_MOVED", "CASE_ESCALATED");
  }

  private void repair(String path) {
    Api board = rehearsal.as("mei.chen", "escalation");
    assertThat(board.change(path, "/closure", Map.of("rootCause", "PROCESS")).status())
        .isEqualTo(400);
    board.change(path, "/attempts", Map.of("outcome", "NO_ANSWER")).ok();
    board.change(path, "/attempts", Map.of("outcome", "REACHED")).ok();
    board
        .change(
            path,
            "/closure",
            Map.of(
                "rootCause", "PROCESS",
                "touchpoint", "RESPONSE_SPEED",
                "party", "back office",
                "answerToCustomer", "refunded, with an apology"))
        .ok();
  }

  private void measured(String category, Instant begin) {
    rehearsal.settle();
    Instant end = rehearsal.now().plus(Duration.ofDays(7));
    String of = "&category=" + category;
    assertThat(rehearsal.metric("tickets_created", begin, end, of).path("n").asLong()).isOne();
    JsonNode response = rehearsal.metric("first_response_time", begin, end, of);
    assertThat(response.path("n").asLong()).isOne();
    assertThat(response.path("median").asDouble()).isBetween(0.0, 60.0);
    JsonNode csat = rehearsal.metric("csat_mean", begin, end, of);
    assertThat(csat.path("n").asLong()).isOne();
    assertThat(csat.path("value").asDouble()).isEqualTo(1.0);
    assertThat(rehearsal.metric("nps", begin, end, of).path("value").asDouble()).isIn(-100.0, -1.0);
    assertThat(rehearsal.metric("escalation_rate", begin, end, of).path("value").asDouble())
        .isEqualTo(1.0);
    assertThat(rehearsal.metric("callback_kept_rate", begin, end, of).path("value").asDouble())
        .isZero();
    assertThat(rehearsal.metric("recovery_rate", begin, end, of).path("value").asDouble())
        .isEqualTo(1.0);
    assertThat(rehearsal.metric("response_rate", begin, end, of).path("value").asDouble())
        .isEqualTo(1.0);
  }
}
