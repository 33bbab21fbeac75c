package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
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
