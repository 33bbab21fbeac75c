package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise is changed on a page, looked at before, and the next ticket has it and says why. */
class AdministratorDayIT {
  private final Rehearsal rehearsal = Rehearsal.get();

  @ParameterizedTest
  @CsvSource({"en-GB,1440,900", "zh-CN,390,844"})
  void changesAStandardAndSeesItsEffect(String locale, int width, int height) {
    String category = "admin-" + UUID.randomUUID();
    String rule = "Rule of " + category;
    try (Browser browser = new Browser()) {
      Page page = browser.desk(locale, width, height);
      page.navigate(rehearsal.stack.url("ticket") + "/settings/standards");
      Browser.signIn(page, "admin");
      page.click("button[name=do][value=add]");
      String row = String.valueOf(Integer.parseInt(page.inputValue("[name=rows]")) - 1);
      page.fill(field(row, "name"), rule);
      page.selectOption(field(row, "layer"), "SPECIAL");
      page.fill(field(row, "category"), category);
      page.fill(field(row, "FIRST_RESPONSE"), "37 min");
      page.fill(field(row, "HANDLING"), "2 h");
      page.fill(field(row, "RESOLUTION"), "4 h");
      publish(page, "tried on one category");
      Browser.picture(page, "admin-standards-" + width);

      Page desk = browser.desk(locale, width, height);
      desk.navigate(rehearsal.stack.url("ticket") + "/desk/tickets/" + opened(category));
      Browser.signIn(desk, "li.na");
      desk.waitForSelector("details.why");
      assertThat(desk.textContent("details.why >> nth=0")).contains(rule, "37");

      page.navigate(rehearsal.stack.url("ticket") + "/settings/standards");
      page.check("fieldset:has(input[value='" + rule + "']) input[type=checkbox]");
      publish(page, "and taken back");
      assertThat(page.locator("input[value='" + rule + "']").count()).isZero();
    }
    JsonNode after = rehearsal.as("li.na", "ticket").get("/api/tickets/" + opened(category)).ok();
    assertThat(after.toString()).doesNotContain(rule);
  }

  private static String field(String row, String name) {
    return "[name='" + row + "." + name + "']";
  }

  /** Nothing is published that was not looked at; there is no other way through the page. */
  private static void publish(Page page, String why) {
    page.click(".hf-publish button[value=check]");
    page.waitForSelector("[name=reason]");
    page.fill("[name=reason]", why);
    page.click("button[value=publish]");
    page.waitForSelector(".hf-tag.ok");
    assertThat(page.innerText("main")).contains(why);
  }

  private String opened(String category) {
    Map<String, Object> contact = Customers.contact(Customers.address(), category);
    return rehearsal.as("li.na", "ticket").post("/api/tickets", contact).ok().path("id").asText();
  }
}
