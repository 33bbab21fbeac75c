package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the questionnaire that a manager writes to what customers send from a cheap phone. */
class SurveyDayIT {
  private static final int MOST_BYTES = 60 * 1024;
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Asking asking = new Asking(rehearsal);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @CsvSource({
    "after-service,zh-CN",
    "after-callback,en-GB",
    "after-complaint,zh-CN",
    "after-complaint,en-GB",
    "after-a-call,en-GB",
    "relationship,zh-CN"
  })
  void everyTemplateFromTheMailToTheThankYou(String template, String locale) {
    try (Browser browser = new Browser()) {
      String id = published(browser, template);
      String link = asking.link(id, locale.startsWith("zh") ? "zh-CN" : "en");
      looksWell(browser, link, locale, template);
      Page phone = browser.phone(locale);
      List<Response> loaded = new ArrayList<>();
      phone.onResponse(loaded::add);
      phone.navigate(link);
      assertThat(bytes(loaded)).as("bytes of the page in all").isLessThan(MOST_BYTES);
      answerAllPages(phone, "2");
      assertThat(phone.url()).contains("/thanks");
      Browser.picture(phone, "survey-thanks-" + template + "-" + locale);
      phone.navigate(link);
      assertThat(phone.innerText("main")).containsAnyOf("You have answered already", "您已经回答过了");
    }
  }

  /** Out of a template, as it is. */
  private String published(Browser browser, String template) {
    Page manager = list(browser);
    String name = "of " + template.replaceAll("[^a-z]", " ") + " " + mark;
    manager.fill("input[name=name]", name);
    manager.selectOption("select[name=template]", template);
    manager.click("form[action='/surveys/questionnaires'] button");
    String id = idOf(manager);
    publish(manager);
    return id;
  }

  private Page list(Browser browser) {
    Page manager = browser.desk("en-GB");
    manager.navigate(rehearsal.stack.url("survey") + "/surveys/questionnaires");
    Browser.signIn(manager, "mei.chen");
    manager.waitForSelector("input[name=name]");
    return manager;
  }

  private static String idOf(Page editor) {
    editor.waitForSelector("#publish");
    return editor.url().replaceFirst(".*/questionnaires/", "").replaceFirst("[?#].*", "");
  }

  private static void publish(Page editor) {
    editor.fill("#publish input[name=reason]", "A rehearsal");
    editor.click("#publish form button");
    editor.waitForURL("**/surveys/questionnaires");
  }

  /** With a script, because the tool that judges is one. */
  private static void looksWell(Browser browser, String link, String locale, String template) {
    for (String lang : List.of("zh", "en")) {
      Page page = browser.desk(locale, 360, 740);
      page.navigate(link + "?lang=" + lang);
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
      Browser.picture(page, "survey-" + template + "-" + lang);
      page.close();
    }
  }

  private static int bytes(List<Response> loaded) {
    // asking for a body lets further responses in
    return List.copyOf(loaded).stream().mapToInt(response -> response.body().length).sum();
  }

  /** The score where there is one, the first answer elsewhere; what does not come up is left. */
  private void answerAllPages(Page phone, String score) {
    for (int page = 0; page < 5 && !phone.url().contains("/thanks"); page++) {
      for (Locator field : phone.locator("form > fieldset:visible").all()) {
        answer(field, score);
      }
      phone.click("form button:not([name])");
      phone.waitForLoadState();
      assertThat(phone.locator("[role=alert]").count()).isZero();
    }
  }

  private void answer(Locator field, String score) {
    // a branch may have closed while the questions before it were answered
    if (!field.isVisible()) {
      return;
    }
    for (Locator row : field.locator("fieldset.row").all()) {
      row.locator("input[value='" + score + "']").check();
    }
    if (field.locator("fieldset.row").count() > 0) {
      return;
    }
    Locator scored = field.locator("input[value='" + score + "']");
    if (scored.count() > 0) {
      scored.first().check();
    } else if (field.locator("input").count() > 0) {
      field.locator("input").first().check();
    } else {
      field.locator("textarea").fill("From a phone " + mark);
    }
  }

  @Test
  void aManagerWritesAfterRepairAndACustomerAnswersIt() {
    try (Browser browser = new Browser()) {
      Page editor = list(browser);
      editor.fill("input[name=name]", "After repair " + mark);
      editor.selectOption("select[name=template]", "");
      editor.click("form[action='/surveys/questionnaires'] button");
      String id = idOf(editor);
      add(editor, "SCORE", "Does it work again?");
      editor.check("input[name=required]");
      editor.selectOption("select[name=counts]", "OVERALL");
      save(editor);
      add(editor, "MATRIX", "How was the visit?");
      rows(editor, "Punctual", "Tidy");
      add(editor, "ONE_OF", "What is still wrong?");
      rows(editor, "It broke again", "A part is missing");
      editor.click("details.hf-when summary");
      for (String low : List.of("1", "2", "3")) {
        editor.check("input[name='when.overall'][value='" + low + "']");
      }
      save(editor);
      add(editor, "TEXT", "Anything else?");
      save(editor);
      assertThat(editor.frameLocator("iframe[name=preview]").locator("main").innerText())
          .contains("Does it work again?", "Punctual");
      assertThat(Axe.violations(editor)).isEmpty();
      Browser.picture(editor, "survey-editor");
      preview(browser, editor, id);
      publish(editor);

      String link = asking.link(id, "en");
      answered(browser, link);
      results(editor, id);
    }
  }

  private static void add(Page editor, String kind, String text) {
    editor.selectOption("select[name=kind]", kind);
    editor.click("form[action$='/questions'] button");
    editor.waitForSelector("input[name=text]");
    editor.fill("input[name=text]", text);
  }

  private static void rows(Page editor, String first, String second) {
    Locator known = editor.locator("input[name^='opt.']");
    List<String> texts = List.of(first, second);
    for (int i = 0; i < texts.size(); i++) {
      if (i < known.count()) {
        known.nth(i).fill(texts.get(i));
      } else {
        editor.locator("input[name=more]").nth(i - known.count()).fill(texts.get(i));
      }
    }
    save(editor);
  }

  private static void save(Page editor) {
    editor.click("button[value=save]");
    editor.waitForSelector(".hf-notice.ok");
  }

  /** As a phone shows it, before anybody is asked. */
  private void preview(Browser browser, Page editor, String id) {
    Page phone = editor.context().newPage();
    phone.setViewportSize(360, 740);
    phone.navigate(
        rehearsal.stack.url("survey") + "/surveys/questionnaires/" + id + "/preview?lang=en");
    assertThat(phone.innerText("main")).contains("How was the visit?", "Tidy");
    assertThat(phone.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    Browser.picture(phone, "survey-preview");
    phone.close();
  }

  private void answered(Browser browser, String link) {
    Page phone = browser.phone("en-GB");
    phone.navigate(link + "?overall=2");
    Locator branch = phone.locator("fieldset:has-text('What is still wrong?')").last();
    assertThat(phone.isChecked("input[name=overall][value='2']")).isTrue();
    assertThat(branch.isVisible()).isTrue();
    phone.check("input[name=overall][value='5']");
    assertThat(branch.isVisible()).isFalse();
    phone.check("input[name=overall][value='2']");
    for (Locator row : phone.locator("fieldset.row").all()) {
      row.locator("input[value='4']").check();
    }
    branch.locator("input").last().check();
    phone.fill("textarea", "Still dripping " + mark);
    Browser.picture(phone, "survey-after-repair");
    phone.click("form button:not([name])");
    phone.waitForURL("**/thanks**");
  }

  private void results(Page manager, String id) {
    manager.navigate(rehearsal.stack.url("survey") + "/surveys/results?questionnaire=" + id);
    assertThat(manager.innerText("main"))
        .contains("Does it work again?", "How was the visit?", "Tidy", "What is still wrong?")
        .contains("Still dripping " + mark);
    Browser.picture(manager, "survey-results");
  }

  /** A phone that is put away in the middle, another one, and a link that was used. */
  @Test
  void whoComesBackGoesOnWhereTheyStopped() {
    try (Browser browser = new Browser()) {
      String link = asking.link(published(browser, "after-complaint"), "en");
      Page bus = browser.phone("en-GB");
      bus.navigate(link);
      bus.check("input[name=overall][value='3']");
      bus.click("form button:not([name])");
      bus.waitForSelector("text=Page 2 of 2");
      Page home = browser.desk("en-GB");
      home.navigate(link);
      assertThat(home.innerText("main")).contains("Page 2 of 2");
      home.click("button[name=step]");
      home.waitForSelector("input[name=overall]");
      assertThat(home.isChecked("input[name=overall][value='3']")).isTrue();
      answerAllPages(home, "3");
      assertThat(home.url()).contains("/thanks");
      // the phone still shows the second page
      bus.click("form button:not([name])");
      bus.waitForURL("**/thanks**");
      bus.navigate(link);
      assertThat(bus.innerText("main")).contains("You have answered already");
    }
  }

  /** What a gateway for mail does to every link, as the browser that it is. */
  @Test
  void aScannerWithABrowserAnswersNothing() {
    String link = asking.link("service", "en");
    try (Browser browser = new Browser()) {
      for (int round = 0; round < 2; round++) {
        for (String below :
            List.of("", "?overall=1", "?overall=5&lang=en", "/opt-out", "/thanks")) {
          Page withScript = browser.desk("en-GB");
          withScript.navigate(link + below);
          withScript.close();
          Page without = browser.phone("zh-CN");
          without.navigate(link + below);
          without.close();
        }
      }
      Page customer = browser.phone("en-GB");
      customer.navigate(link);
      assertThat(customer.locator("input[name=overall]:checked").count()).isZero();
      customer.check("input[name=overall][value='4']");
      customer.click("form button:not([name])");
      customer.waitForURL("**/thanks**");
    }
  }
}
