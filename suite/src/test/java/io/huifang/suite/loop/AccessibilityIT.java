package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Customers customers = new Customers(rehearsal);

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
      Page customer = browser.desk(locale, width, height);
      ofCustomers().forEach((name, url) -> look(customer, name, url, wrong));
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
    JsonNode escalated = customers.escalated("axe-" + UUID.randomUUID());
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
        "/desk?view=all&channel=PHONE&sort=oldest&col=number&col=priority",
        "/desk/new?who=c-",
        "/desk/tickets/T-999999");
    add(pages, "ticket", "/desk/tickets/" + id + "?view=team", "/customers", "/search?q=twice");
    add(pages, "ticket", "/customers/" + customer);
    add(pages, "ticket", "/desk/approvals");
    add(pages, "ticket", "/desk/contacts", "/desk/contacts/past", "/desk/contacts/figures");
    add(pages, "ticket", "/desk/contacts/figures?by=half-hour", "/desk/contacts/" + call());
    add(pages, "escalation", "/board", "/board?view=late", "/board/cases/E-999999");
    add(pages, "escalation", "/board?view=held", "/board?view=asked&col=waits&col=team");
    add(pages, "escalation", "/board/wall", "/board/wall?team=north&theme=light");
    add(pages, "escalation", "/board/cases/" + escalated.path("number").asText());
    add(pages, "ticket", "/desk/tickets/" + escalated.path("ticketId").asText(), "/choices/zone");
    add(pages, "escalation", "/board?view=all&severity=HIGH&sort=newest");
    add(pages, "escalation", "/settings/on-call", "/settings/on-call/" + onCall());
    add(
        pages,
        "escalation",
        "/promises",
        "/promises/new?ticket=" + escalated.path("ticketId").asText());
    add(pages, "survey", "/surveys", "/surveys?days=all&view=low&score=1");
    add(pages, "survey", "/surveys/links", "/surveys/phone", "/notices");
    add(pages, "kpi", "/dashboard", "/half-hours", "/dashboard/definitions");
    add(pages, "kpi", "/half-hours/day", "/half-hours?metric=service_level&period=7d");
    add(pages, "kpi", "/dashboard/rows?metric=first_response_time");
    return pages;
  }

  /** Somebody waits, and somebody is with an agent. */
  private String call() {
    Api switchboard = rehearsal.as("admin", "ticket");
    String id = "";
    for (String signal : List.of("QUEUED", "ANSWERED", "HELD")) {
      Map<String, Object> event = new HashMap<>();
      event.put("externalId", "axe-" + signal.length());
      event.put("signal", signal);
      event.put("at", rehearsal.now().toString());
      event.put("queue", "axe");
      id = switchboard.post("/api/contact-events", event).ok().at("/contact/id").asText();
    }
    return id;
  }

  /** A schedule with gaps, and with somebody who stands in. */
  private String onCall() {
    Api office = rehearsal.as("admin", "escalation");
    String path = "/api/on-call-schedules/axe";
    String feng = "5d1c0e10-7a54-4c11-9b03-000000000001";
    Map<String, Object> layer = new HashMap<>();
    layer.put("name", "days");
    layer.put("people", List.of(feng));
    layer.put("start", "2099-01-01");
    layer.put("unit", "DAYS");
    layer.put("length", 1);
    layer.put("changeOver", "09:00");
    layer.put("hours", List.of(Map.of("days", List.of("MONDAY"), "from", "09:00", "to", "18:00")));
    Map<String, Object> body = Map.of("name", "Axe", "zone", "UTC", "layers", List.of(layer));
    if (office.get(path).status() == 404) {
      rehearsal.soon().until(() -> office.put(path, body).status(), status -> status == 200);
      String from = rehearsal.now().toString();
      String to = rehearsal.now().plusSeconds(86_400).toString();
      office
          .post(
              path + "/overrides", Map.of("person", feng, "from", from, "to", to, "reason", "axe"))
          .ok();
    }
    return "axe";
  }

  private void add(Map<String, String> pages, String service, String... paths) {
    for (String path : paths) {
      pages.put(service + path, rehearsal.stack.url(service) + path);
    }
  }

  /** What customers open from their mails, and what they meet when a link has ended. */
  private Map<String, String> ofCustomers() {
    String address = Customers.address();
    String ticket = customers.resolvedTicket(address, "axe-" + UUID.randomUUID());
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("survey", customers.invitation(address, ""));
    pages.put("status", customers.statusLink(ticket));
    add(pages, "survey", "/s/none");
    add(pages, "ticket", "/status/none", "/contact/none");
    add(pages, "escalation", "/acknowledge");
    return pages;
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
    add(
        pages,
        "ticket",
        "/settings/calendars/office",
        "/settings/calendars/new",
        "/settings/staff/people/new");
    add(pages, "ticket", "/settings/forms/one", "/settings/inbound/one", "/settings/limits");
    add(pages, "ticket", "/settings/branding", "/settings/operation", "/imports", "/audit");
    add(pages, "survey", "/settings/survey-rules", "/settings/severe-words", "/imports");
    add(pages, "escalation", "/settings/matrix", "/settings/on-call/" + onCall() + "/edit");
    add(pages, "escalation", "/settings/triggers", "/settings/causes", "/me/notifications");
    add(pages, "escalation", "/settings/notifications", "/settings/notifications/one");
    add(pages, "kpi", "/targets");
    return pages;
  }
}
