package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The day of an agent in a real browser: one page, few keys, and never two answers. */
class AgentDayIT {
  private static final String ANSWERED = ".hf-msg.us";
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api desk = rehearsal.as("li.na", "ticket");

  /** Three actions, the keyboard only, and the address stays what it was. */
  @Test
  void takesRepliesAndResolvesWithoutLeavingThePage() {
    String id = opened();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser.desk("en-GB", 1440, 900), "li.na", "/desk/tickets/" + id);
      String address = page.url();
      page.keyboard().press("t");
      page.waitForSelector(".hf-toast");
      page.keyboard().press("r");
      page.keyboard().type("We have found both payments.\nThe second one goes back today.");
      page.keyboard().press("Control+Enter");
      page.waitForSelector(ANSWERED);
      page.keyboard().press("e");
      page.keyboard().type("Refunded the second payment");
      page.keyboard().press("Control+Enter");
      page.waitForSelector("#solution");
      assertThat(page.url()).isEqualTo(address);
      Browser.picture(page, "agent-resolved");
    }
    JsonNode ticket = desk.get("/api/tickets/" + id).ok();
    assertThat(ticket.path("state").asText()).isEqualTo("RESOLVED");
    assertThat(desk.get("/api/tickets/" + id + "/messages").ok().findValuesAsText("text"))
        .anyMatch(text -> text.contains("payments.\nThe second"));
  }

  /** The same on a phone and in Chinese, with the thumb. */
  @Test
  void doesTheSameOnAPhone() {
    String id = opened();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser.desk("zh-CN", 390, 844), "li.na", "/desk/tickets/" + id);
      page.click("#take button");
      page.waitForSelector(".hf-toast");
      page.fill("#reply textarea", "两笔扣款都查到了，今天退回。");
      page.click("#reply [data-send]");
      page.waitForSelector(ANSWERED);
      page.check("[name=composer][value=resolve]", new Page.CheckOptions().setForce(true));
      page.fill("#resolve textarea", "已退款");
      page.click("#resolve [data-send]");
      page.waitForSelector("#solution");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      Browser.picture(page, "agent-phone");
    }
  }

  /** The second to answer is warned before, is told after, and keeps what was typed. */
  @Test
  void twoAtOneTicketDoNotAnswerTwice() {
    String id = opened();
    try (Browser browser = new Browser()) {
      Page first = signedIn(browser.desk("en-GB", 1440, 900), "li.na", "/desk/tickets/" + id);
      Page second = signedIn(browser.desk("en-GB", 1440, 900), "wang.lei", "/desk/tickets/" + id);
      assertThat(second.innerText(".others")).contains("is reading this");
      first.fill("#reply textarea", "We refund it today.");
      first.waitForSelector("#saved .ti");
      second.fill("#reply textarea", "Which order is it?");
      second.waitForSelector(".others .warn");
      first.click("#reply [data-send]");
      first.waitForSelector(ANSWERED);
      second.click("#reply [data-send]");
      second.waitForSelector(".hf-notice.late");
      assertThat(second.inputValue("#reply textarea")).isEqualTo("Which order is it?");
      assertThat(second.innerText(".hf-flow")).contains("We refund it today.");
      Browser.picture(second, "agent-conflict");
      second.reload();
      assertThat(second.inputValue("#reply textarea")).isEqualTo("Which order is it?");
      second.fill("#reply textarea", "");
      second.locator("#reply textarea").blur();
    }
    assertThat(desk.get("/api/tickets/" + id + "/messages").ok().findValuesAsText("kind"))
        .containsOnlyOnce("REPLY");
  }

  /** Besides what is typed, fewer than ten keys from the ringing telephone to the ticket. */
  @Test
  void opensATicketWhileTheCustomerIsOnTheLine() {
    String digits =
        "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode()) % 100_000_000);
    String known =
        desk.post(
                "/api/tickets",
                Map.of(
                    "channel", "PHONE",
                    "category", "billing",
                    "subject", "The bill is wrong",
                    "customer", Map.of("name", "Chen Lei", "phone", digits)))
            .ok()
            .path("customerId")
            .asText();
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser.desk("en-GB", 1440, 900), "li.na", "/desk");
      Keyboard keys = page.keyboard();
      keys.press("n");
      page.waitForURL("**/desk/new");
      keys.type(digits.substring(4));
      page.waitForSelector(".hf-known >> text=Chen Lei");
      Browser.picture(page, "agent-caller");
      keys.press("Enter");
      keys.type("Brook 2 leaks again");
      keys.press("Enter");
      keys.type("product");
      keys.press("Enter");
      keys.type("Third time since spring");
      keys.press("Control+Enter");
      page.waitForURL("**/desk/tickets/*");
      String id = page.getAttribute("#pane", "data-ticket");
      JsonNode ticket = desk.get("/api/tickets/" + id).ok();
      assertThat(ticket.path("customerId").asText()).isEqualTo(known);
      assertThat(ticket.path("subject").asText()).isEqualTo("Brook 2 leaks again");
      assertThat(ticket.path("agent").asText()).isNotEmpty();
    }
  }

  private String opened() {
    String category = "day-" + UUID.randomUUID();
    return desk.post("/api/tickets", Customers.contact(Customers.address(), category))
        .ok()
        .path("id")
        .asText();
  }

  private Page signedIn(Page page, String person, String path) {
    page.navigate(rehearsal.stack.url("ticket") + path);
    Browser.signIn(page, person);
    page.waitForSelector("main");
    return page;
  }
}
