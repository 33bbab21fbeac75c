package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the staff, as axe-core finds it: both languages, desk and phone, light and dark.
 */
class AccessibilityIT {
  private final Rehearsal rehearsal = Rehearsal.get();

  @ParameterizedTest
  @CsvSource({
    "en-GB,1440,900,light",
    "zh-CN,390,844,light",
    "en-GB,390,844,dark",
    "zh-CN,1440,900,dark"
  })
  void noPageKeepsAnybodyOut(String locale, int width, int height, String theme) {
    List<String> wrong = new ArrayList<>();
    try (Browser browser = new Browser()) {
      Page page = browser.desk(locale, width, height);
      page.navigate(rehearsal.stack.url("ticket") + "/desk");
      judge(page, "login", wrong);
      Browser.signIn(page, "sun.yan");
      page.waitForSelector("main");
      page.context()
          .addCookies(
              List.of(
                  new com.microsoft.playwright.options.Cookie("huifang_theme", theme)
                      .setUrl("" + rehearsal.stack.url("ticket"))));
      pages().forEach((name, url) -> look(page, name, url, wrong));
      Page office = browser.desk(locale, width, height);
      office.navigate(rehearsal.stack.url("ticket") + "/settings");
      Browser.signIn(office, "admin");
      office.waitForSelector("main");
      settings().forEach((name, url) -> look(office, name, url, wrong));
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Page page, String name, String url, List<String> wrong) {
    page.navigate(url);
    page.waitForSelector("main");
    judge(page, name, wrong);
  }

  private static void judge(Page page, String name, List<String> wrong) {
    Axe.violations(page).forEach(one -> wrong.add(name + ": " + one));
    Object width = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (!width.equals(0)) {
      wrong.add(name + ": is " + width + " pixels wider than the screen");
    }
  }

  private Map<String, String> pages() {
    Api desk = rehearsal.as("li.na", "ticket");
    String category = "axe-" + UUID.randomUUID();
    String id =
        desk.post("/api/tickets", Customers.contact(Customers.address(), category))
            .ok()
            .path("id")
            .asText();
    String customer = desk.get("/api/tickets/" + id).ok().path("customerId").asText();
    String lead =
        Person.all().stream()
            .filter(person -> person.username().equals("sun.yan"))
            .findFirst()
            .orElseThrow()
            .id();
    desk.change("/api/tickets/" + id, "/assignment", Map.of("agent", lead)).ok();
    Map<String, String> pages = new LinkedHashMap<>();
    add(
        pages,
        "ticket",
        "/desk",
        "/desk?q=" + category,
        "/desk/new?who=c-",
        "/desk/tickets/T-999999");
    add(pages, "ticket", "/desk/tickets/" + id + "?view=team", "/customers", "/search?q=twice");
    add(pages, "ticket", "/customers/" + customer);
    add(pages, "escalation", "/board", "/board?view=late", "/board/cases/E-999999");
    add(pages, "survey", "/surveys", "/notices");
    add(pages, "kpi", "/dashboard", "/half-hours", "/dashboard/definitions");
    return pages;
  }

  private void add(Map<String, String> pages, String service, String... paths) {
    for (String path : paths) {
      pages.put(service + path, rehearsal.stack.url(service) + path);
    }
  }

  /** The pages of an administrator, in the services that own what is set there. */
  private Map<String, String> settings() {
    Map<String, String> pages = new LinkedHashMap<>();
    add(
        pages,
        "ticket",
        "/settings",
        "/settings/standards",
        "/settings/calendars",
        "/settings/staff");
    add(pages, "ticket", "/settings/branding", "/settings/operation", "/imports", "/audit");
    add(pages, "survey", "/settings/survey-rules", "/settings/severe-words", "/imports");
    add(pages, "escalation", "/settings/matrix");
    add(pages, "kpi", "/targets");
    return pages;
  }
}
