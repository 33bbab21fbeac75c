package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A specialist's call, in a real browser: two clicks, nothing lost, no way around the customer. */
class CallbackIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers people = new Customers(rehearsal);
  private final List<String> complaints = new ArrayList<>();

  @Test
  void fromTheBoardToTheAnswer() {
    JsonNode found = people.escalated("callback-" + UUID.randomUUID());
    String number = found.path("number").asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser);
      page.navigate(rehearsal.stack.url("escalation") + "/board?q=" + number);
      page.click("td.c-main a.subj");
      page.waitForURL("**/board/cases/" + number);
      assertThat(page.locator("[name=outcome]:checked").count()).isZero();
      assertThat(page.isDisabled("#close button:has-text('Close the case')")).isTrue();

      page.fill("#close [name=answer]", "typed and not sent");
      page.fill("[name=note]", "rang out");
      page.reload();
      assertThat(page.inputValue("#close [name=answer]")).isEqualTo("typed and not sent");
      page.click("label:has([value=NO_ANSWER])");
      page.click("#attempt button:has-text('Save')");
      page.waitForSelector("[role=status]");
      assertThat(page.innerText(".hf-tl >> nth=0")).contains("No answer", "rang out");
      assertThat(page.inputValue("[name=note]")).isEmpty();

      page.click("#close summary");
      assertThat(page.isDisabled("[data-submit]")).isTrue();
      page.selectOption("[name=rootCause]", "PROCESS");
      page.selectOption("[name=touchpoint]", "RESULT");
      page.fill("[name=party]", "back office");
      page.fill("[name=withoutCall]", "the number belongs to somebody else");
      page.click("[data-submit]");
      page.waitForSelector("[role=status]");
      assertThat(page.innerText("main")).contains("typed and not sent", "somebody else");
      assertThat(complaints).isEmpty();
    }
    String events = "/api/cases/" + found.path("id").asText() + "/events";
    Api cases = rehearsal.as("xu.feng", "escalation");
    rehearsal
        .soon()
        .until(() -> cases.get(events).body(), history -> history.contains("CASE_ANSWERED"));
  }

  private Page signedIn(Browser browser) {
    Page page = browser.desk("en-GB");
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.navigate(rehearsal.stack.url("escalation") + "/board");
    Browser.signIn(page, "xu.feng");
    page.waitForURL("**/board**");
    return page;
  }
}
