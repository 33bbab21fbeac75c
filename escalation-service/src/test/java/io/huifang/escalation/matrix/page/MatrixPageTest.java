package io.huifang.escalation.matrix.page;

import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes who gets which case, and sees before where cases would go. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MatrixPageTest {
  private static final String PATH = "/settings/matrix";
  @Inject SettableClock clock;

  @BeforeEach
  void start() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("page-lead", "LEAD", "page");
  }

  @Test
  void showsWhereCasesWouldGoAndPublishes() {
    Map<String, String> form = fields(page(PATH), PATH);
    int version = Integer.parseInt(form.get("version"));
    int rules = Integer.parseInt(form.get("rows"));
    form.put("do", "add");
    Map<String, String> more = fields(send(PATH, form).asString(), PATH);
    more.put(rules + ".name", "billing of VIP");
    more.put(rules + ".category", "billing");
    more.put(rules + ".tier", "VIP");
    more.put(rules + ".severity", "CRITICAL");
    more.put(rules + ".who1", "lead");
    more.put(rules + ".within1", "2 h");
    more.put(rules + ".who2", "manager");
    more.put(rules + ".within2", "90");
    more.put("do", "check");
    Response looked = send(PATH, more);
    assertThat(looked.statusCode()).as(wrong(looked)).isEqualTo(200);
    assertThat(looked.asString())
        .contains("VIP · billing · Critical: ", "→ billing of VIP (3 h 30 min, levels: 2)");

    Map<String, String> ready = fields(looked.asString(), PATH);
    ready.put("do", "publish");
    ready.put("reason", "money is <urgent>");
    assertThat(send(PATH, ready).statusCode()).isEqualTo(303);
    assertThat(page(PATH + "?tier=VIP"))
        .contains("billing of VIP: new rule", "money is &lt;urgent&gt;");

    String tried = page(PATH + "?category=billing&severity=CRITICAL&tier=VIP&team=page");
    assertThat(tried)
        .contains("page-lead</b>, lead", "gets the case now", "if nobody has acted within 2 h");
    assertThat(browser("zh-CN").get(PATH + "?severity=HIGH").asString()).contains("现在接手");

    ready.put("version", String.valueOf(version));
    ready.put("0.name", "everyone");
    Response lost = send(PATH, ready);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("has published version", "value=\"everyone\"");

    Map<String, String> back = fields(page(PATH), PATH);
    back.put(rules + ".remove", "1");
    back.put("do", "check");
    Map<String, String> again = fields(send(PATH, back).asString(), PATH);
    again.put("do", "publish");
    again.put("reason", "as before");
    assertThat(send(PATH, again).statusCode()).isEqualTo(303);
  }

  /** What the page says is wrong. */
  private static String wrong(Response page) {
    return Pattern.compile("<span class=\"hf-wrong\" id=\"(\\w+)\">([^<]*)")
        .matcher(page.asString())
        .results()
        .map(one -> one.group(1) + ": " + one.group(2))
        .toList()
        .toString();
  }

  @Test
  void badInputStaysWithAMessageBesideTheField() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.name", "");
    form.put("0.within2", "<soon>");
    form.put("1.who1", "king");
    form.put("2.calendar", "none");
    form.put("do", "publish");
    Response answer = send(PATH, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("&lt;soon&gt;", "Not a time", "no such calendar");
  }

  @Test
  void noCaseIsLeftWithoutARule() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.category", "billing");
    form.put("do", "publish");
    form.put("reason", "x");
    Response answer = send(PATH, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("One rule must leave category");
  }

  @Test
  void isTheAdministratorsOnly() {
    assertThat(EscalationApi.specialist().accept("text/html").get(PATH).statusCode())
        .isEqualTo(403);
  }
}
