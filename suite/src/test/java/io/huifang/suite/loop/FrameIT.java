package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One frame around four services, in a real browser and from the login on. */
class FrameIT {
  private static final Map<String, String> PLACES =
      Map.of("survey", "/surveys", "escalation", "/board", "kpi", "/dashboard");
  private final Rehearsal rehearsal = Rehearsal.get();
  private final List<String> complaints = new ArrayList<>();

  /** Chosen once at one service; the others are other ports of the same host. */
  @Test
  void aChoiceHoldsEverywhere() {
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser);
      choose(page, "huifang_language", "zh-CN");
      choose(page, "huifang_theme", "dark");
      PLACES.forEach(
          (service, path) -> {
            page.navigate(rehearsal.stack.url(service) + path);
            assertThat(page.getAttribute("html", "lang")).as(service).isEqualTo("zh-CN");
            assertThat(page.getAttribute("html", "data-bs-theme")).as(service).isEqualTo("dark");
            assertThat(page.locator(".hf-nav[aria-current]").count()).as(service).isEqualTo(1);
          });
      assertThat(complaints).isEmpty();
    }
  }

  /** The policy of a page lets no form go to another service. */
  @Test
  void aSearchLeadsThereFromAnywhere() {
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser);
      page.navigate(rehearsal.stack.url("escalation") + "/board");
      page.keyboard().press("/");
      page.keyboard().type("no such ticket & more");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=*");
      assertThat(page.inputValue("main input[name=q]")).isEqualTo("no such ticket & more");
      page.keyboard().press("/");
      page.keyboard().type("nosuchword");
      page.waitForSelector("#hf-suggest:has-text('Nothing found')");
      page.click("[data-rail] button");
      assertThat(page.getAttribute("body", "class")).contains("rail");
      page.waitForTimeout(500);
      page.navigate(rehearsal.stack.url("survey") + "/surveys");
      assertThat(page.getAttribute("body", "class")).contains("rail");
      assertThat(complaints).isEmpty();
    }
  }

  private Page signedIn(Browser browser) {
    Page page = browser.desk("en-GB");
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.navigate(rehearsal.stack.url("ticket") + "/desk");
    assertThat(page.locator("link[href*='/login/huifang/css/huifang.css']").count()).isEqualTo(1);
    Browser.picture(page, "login");
    Browser.signIn(page, "sun.yan");
    return page;
  }

  private static void choose(Page page, String name, String value) {
    page.click(".hf-user");
    page.click("[name=" + name + "][value=" + value + "]");
    page.waitForLoadState();
  }
}
