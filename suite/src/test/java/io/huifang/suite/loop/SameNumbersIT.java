package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The page of the surveys and the dashboard say the same about the same days. */
class SameNumbersIT {
  private static final double EXACT = 1e-9;
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);

  @Test
  void satisfactionIsCountedOnce() {
    Instant from = rehearsal.now().minus(Duration.ofHours(1));
    try (Browser browser = new Browser()) {
      for (int score : new int[] {5, 4, 2}) {
        answer(browser, score);
      }
    }
    rehearsal.settle();
    Instant to = rehearsal.now().plus(Duration.ofMinutes(1));
    JsonNode survey = overall(from, to);
    assertThat(survey.path("n").asLong()).isGreaterThanOrEqualTo(3);

    JsonNode satisfied = rehearsal.metric("csat_top_box", from, to, "");
    assertThat(satisfied.path("n").asLong()).isEqualTo(survey.path("n").asLong());
    assertThat(satisfied.path("numerator").asLong()).isEqualTo(survey.path("satisfied").asLong());
    for (String end : new String[] {"low", "high"}) {
      assertThat(satisfied.path("confidence").path(end).asDouble())
          .isCloseTo(survey.path(end).asDouble(), within(EXACT));
    }
    JsonNode mean = rehearsal.metric("csat_mean", from, to, "");
    assertThat(mean.path("value").asDouble())
        .isCloseTo(survey.path("mean").asDouble(), within(EXACT));
  }

  /** Narrowed by the same, the first tile of the one page is the tile of the other. */
  @Test
  void theTwoPagesAreNarrowedAlike() {
    ZoneId site = ZoneId.of("Asia/Shanghai");
    try (Browser browser = new Browser()) {
      answer(browser, 4);
      answer(browser, 2);
      rehearsal.settle();
      LocalDate today = LocalDate.ofInstant(rehearsal.now(), site);
      Instant from = today.minusDays(6).atStartOfDay(site).toInstant();
      Instant to = today.plusDays(1).atStartOfDay(site).toInstant();
      Page page = browser.desk("en-GB");
      page.navigate(rehearsal.stack.url("survey") + "/surveys");
      Browser.signIn(page, "mei.chen");
      page.waitForSelector("main");
      for (String only :
          List.of("", "&channel=PHONE", "&team=north", "&team=north&tier=STANDARD")) {
        page.navigate(rehearsal.stack.url("survey") + "/surveys?days=7" + only);
        String tile = page.innerText(".hf-five > :first-child");
        JsonNode satisfied = rehearsal.metric("csat_top_box", from, to, only);
        assertThat(tile)
            .as(only)
            .contains(
                satisfied.path("n").asLong() == 0
                    ? "–"
                    : String.format(
                        Locale.ROOT, "%.1f %%", 100 * satisfied.path("value").asDouble()))
            .contains(
                satisfied.path("n").asLong() == 0 ? "–" : "n " + satisfied.path("n").asLong());
      }
    }
  }

  private void answer(Browser browser, int score) {
    String address = Customers.address();
    customers.resolvedTicket(address, "same-" + UUID.randomUUID());
    Page page = browser.phone("en-GB");
    page.navigate(customers.invitation(address, ""));
    page.check("input[name=overall][value='" + score + "']");
    page.click("form button[type=submit], form button");
    assertThat(page.content()).containsIgnoringCase("thank");
  }

  private JsonNode overall(Instant from, Instant to) {
    JsonNode rows =
        rehearsal
            .as("mei.chen", "survey")
            .get("/api/survey-results?from=" + from + "&to=" + to)
            .ok()
            .path("rows");
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("key").asText().equals("OVERALL"))
        .findFirst()
        .orElseThrow();
  }
}
