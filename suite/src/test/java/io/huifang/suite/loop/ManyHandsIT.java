package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.huifang.suite.api.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What agents do with many tickets or records, in a real browser. */
class ManyHandsIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api desk = rehearsal.as("li.na", "ticket");
  private final String mark = "many-" + UUID.randomUUID();

  @Test
  void aMacroFillsItselfInAndResolves() {
    String name = "Refund " + mark;
    Map<String, Object> macro =
        Map.of(
            "name",
            name,
            "textEn",
            "Dear {customer}, about {number}: the money is on its way.",
            "tags",
            List.of("refund"),
            "ends",
            "RESOLVES");
    rehearsal.as("admin", "ticket").post("/api/macros", macro).ok();
    JsonNode ticket = opened(Customers.address());
    String id = ticket.path("id").asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser, "/desk/tickets/" + id);
      page.selectOption("#reply select[name=macro]", new SelectOption().setLabel(name));
      page.click("#reply button[formaction*='/macro']");
      page.waitForSelector(
          "#reply [name=used]",
          new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
      String text = page.inputValue("#reply textarea");
      assertThat(text)
          .isEqualTo(
              "Dear Wang Wei, about "
                  + ticket.path("number").asText()
                  + ": the money is on its way.");
      Browser.picture(page, "macro");
      page.click("#reply [data-send]");
      page.waitForSelector(".hf-msg.us");
    }
    JsonNode now = desk.get("/api/tickets/" + id).ok();
    assertThat(now.path("state").asText()).isEqualTo("RESOLVED");
    assertThat(now.path("tags").toString()).contains("refund");
  }

  /** Two pages of fifty: what was chosen gets a tag, and nothing else. */
  @Test
  void aHundredAtOnce() {
    for (int i = 0; i < 100; i++) {
      opened(Customers.address());
    }
    String other =
        desk.post("/api/tickets", Customers.contact(Customers.address(), "other"))
            .ok()
            .path("id")
            .asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser, "/desk?view=all&category=" + mark);
      tagAll(page);
      page.click("a[rel=next]");
      page.waitForSelector("a[rel=prev]");
      tagAll(page);
      Browser.picture(page, "bulk");
    }
    JsonNode all = desk.get("/api/tickets?limit=200&category=" + mark).ok().path("items");
    assertThat(all).hasSize(100);
    all.forEach(one -> assertThat(one.path("tags").toString()).contains("fault-7"));
    assertThat(desk.get("/api/tickets/" + other).ok().path("tags")).isEmpty();
  }

  private static void tagAll(Page page) {
    page.check("[data-pick-all]");
    page.fill(".hf-bulk [name=tag]", "fault-7");
    page.click(".hf-bulk button[value=tag]");
    page.waitForSelector(".hf-notice.info >> text=50 done.");
  }

  @Test
  void mergesTwoTicketsAndTakesThemApart() {
    String address = Customers.address();
    String first = opened(address).path("id").asText();
    JsonNode second = opened(address);
    String id = second.path("id").asText();
    String number = desk.get("/api/tickets/" + first).ok().path("number").asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser, "/desk/tickets/" + id);
      page.click("#together details:has(#merge) > summary");
      page.fill("#merge [name=text]", number);
      page.click("#merge button");
      page.waitForSelector("#unmerge");
      assertThat(desk.get("/api/tickets/" + id).ok().path("mergedInto").asText()).isEqualTo(first);
      Browser.picture(page, "merged");
      page.click("#unmerge button");
      page.waitForSelector("#reply");
    }
    JsonNode now = desk.get("/api/tickets/" + id).ok();
    assertThat(now.path("mergedInto").isNull()).isTrue();
    assertThat(now.path("state").asText()).isEqualTo("NEW");
  }

  @Test
  void mergesTwoRecordsOfOnePersonAndTakesThemApart() {
    String box = "c" + UUID.randomUUID().toString().substring(0, 8);
    String one = opened(box + "@example.org").path("customerId").asText();
    String other = opened(box + "+shop@example.org").path("customerId").asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser, "/customers/" + one);
      page.click("#alike form[action*='" + other + "'] button");
      page.waitForSelector("#aliases");
      Browser.picture(page, "customers-merged");
      assertThat(desk.get("/api/customers/" + other).ok().path("id").asText()).isEqualTo(one);
      page.click("#aliases form[action*='" + other + "'] button");
      page.waitForSelector("#alike");
    }
    assertThat(desk.get("/api/customers/" + other).ok().path("id").asText()).isEqualTo(other);
  }

  private JsonNode opened(String address) {
    return desk.post("/api/tickets", Customers.contact(address, mark)).ok();
  }

  private Page signedIn(Browser browser, String path) {
    Page page = browser.desk("en-GB", 1440, 900);
    page.navigate(rehearsal.stack.url("ticket") + path);
    Browser.signIn(page, "li.na");
    page.waitForSelector("main");
    return page;
  }
}
