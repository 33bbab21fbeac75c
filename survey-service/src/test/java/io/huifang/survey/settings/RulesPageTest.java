package io.huifang.survey.settings;

import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.PublishedRules;
import io.huifang.survey.SurveyApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.settings.SettingsForms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes who is asked, and sees before who would have been. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RulesPageTest {
  private static final String PATH = "/settings/survey-rules";
  private static final Pattern ASKED =
      Pattern.compile("Asked</td><td[^>]*>(\\d+)</td><td[^>]*>(\\d+)</td>");
  @Inject SettableClock clock;

  @BeforeEach
  void start() {
    clock.reset();
  }

  @Test
  void showsWhoWouldHaveBeenAskedAndPublishes() {
    Loop loop = Loop.create();
    SurveyApi.post(loop.customer("en"), loop.resolved(2));
    Map<String, String> form = fields(page(PATH), PATH);
    int version = Integer.parseInt(form.get("version"));
    int ticket = form.get("1.trigger").equals("TICKET") ? 1 : 2;
    form.put(ticket + ".share", "0");
    form.put(ticket + ".delay", "1 h 30 min");
    form.put("do", "check");
    Response looked = send(PATH, form);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.asString()).contains("If version " + (version + 1), "hf-f chg");
    Matcher asked = ASKED.matcher(looked.asString());
    assertThat(asked.find()).isTrue();
    assertThat(Integer.parseInt(asked.group(1))).isGreaterThan(Integer.parseInt(asked.group(2)));

    Map<String, String> ready = fields(looked.asString(), PATH);
    ready.put("do", "publish");
    ready.put("reason", "nobody answers in the holidays");
    assertThat(send(PATH, ready).statusCode()).isEqualTo(303);
    assertThat(page(PATH)).contains("nobody answers in the holidays", "100 → 0", "0 → 1 h 30 min");

    Map<String, String> slow = fields(page(PATH), PATH);
    slow.put("version", String.valueOf(version));
    slow.put(ticket + ".share", "55");
    slow.put("do", "publish");
    slow.put("reason", "half of them");
    Response lost = send(PATH, slow);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("has published version", "value=\"55\"", "half of them");

    Map<String, String> back = fields(page(PATH), PATH);
    back.put(ticket + ".share", "100");
    back.put(ticket + ".delay", "0");
    back.put("do", "check");
    Map<String, String> again = fields(send(PATH, back).asString(), PATH);
    again.put("do", "publish");
    again.put("reason", "as before");
    assertThat(send(PATH, again).statusCode()).isEqualTo(303);
  }

  /** Nobody was asked about calls so far; what a rule about them would do is seen all the same. */
  @Test
  void aRuleAboutCallsIsTriedOnCallsThatNoRuleWasAbout() {
    PublishedRules.asUsual();
    Loop loop = Loop.create();
    for (int i = 0; i < 5; i++) {
      SurveyApi.post(Loop.create().talked(Ids.next(), 1, "CHAT"));
    }
    SurveyApi.post(loop.customer("en"), loop.talked(Ids.next(), 1, "PHONE"));
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("do", "add");
    Map<String, String> more = fields(send(PATH, form).asString(), PATH);
    more.put("3.name", "calls");
    more.put("3.trigger", "CONTACT");
    more.put("3.when", "channel = PHONE");
    more.put("do", "check");
    Matcher asked = ASKED.matcher(send(PATH, more).asString());
    assertThat(asked.find()).isTrue();
    assertThat(Integer.parseInt(asked.group(2))).isGreaterThan(Integer.parseInt(asked.group(1)));
  }

  @Test
  void badInputStaysWithAMessageBesideTheField() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.days", "366");
    form.put("1.share", "<many>");
    form.put("1.when", "channel is PHONE");
    form.put("1.quotas", "ten a day");
    form.put("2.delay", "later");
    form.put("2.trigger", "WEATHER");
    form.put("2.quiet", "at night");
    form.put("do", "publish");
    Response answer = send(PATH, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("7 to be mended", "&lt;many&gt;", "from 0 to 100", "from 0 to 365")
        .contains("aria-describedby=\"e2delay\"", "Conditions such as", "Hours such as");
    Map<String, String> odd = fields(page(PATH), PATH);
    odd.put("1.name", "a\0b");
    odd.put("1.unless", "weather = fine");
    odd.put("2.when", "tier = " + "x".repeat(101));
    odd.put("2.questionnaire", "\0");
    odd.put("do", "check");
    assertThat(send(PATH, odd).asString())
        .contains("3 to be mended", "aria-describedby=\"e2when\"", "No questionnaire");
    odd = fields(page(PATH), PATH);
    odd.put("1.unless", "weather = \0fine");
    odd.put("2.quotas", "mood: 3/day");
    odd.put("do", "check");
    assertThat(send(PATH, odd).asString())
        .contains("There is no such fact: weather.", "aria-describedby=\"e1unless\"")
        .contains("There is no such fact: mood.", "aria-describedby=\"e2quotas\"");
    form.put("rows", "1");
    assertThat(send(PATH, form).statusCode()).isEqualTo(400);
    form.put("rows", "3");
    form.put("0.kind", "");
    assertThat(send(PATH, form).statusCode()).isEqualTo(400);
  }

  @Test
  void aRuleIsAddedSaidInBothLanguagesAndOneThatNothingMatchesIsTold() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("do", "add");
    Map<String, String> more = fields(send(PATH, form).asString(), PATH);
    assertThat(more.get("rows")).isEqualTo("4");
    more.put("3.name", "vip calls");
    more.put("3.when", "tier = VIP; channel = PHONE, CHAT");
    more.put("3.quotas", "channel: 10/day; tier：50/周");
    more.put("3.quiet", "21:00-9:00，周日");
    more.put("3.reminders", "2");
    more.put("3.remindAfter", "72");
    more.put("3.questionnaire", "nobody-knows");
    more.put("do", "check");
    assertThat(send(PATH, more).asString()).contains("No questionnaire nobody-knows is published.");
    more.put("3.questionnaire", "callback");
    Response behind = send(PATH, more);
    assertThat(behind.statusCode()).isEqualTo(400);
    assertThat(behind.asString()).contains("a rule before takes all of this: after-service.");
    more.put("3.place", "1");
    more.put("1.place", "2");
    more.put("2.place", "3");
    Response looked = send(PATH, more);
    assertThat(looked.asString()).contains("of these, moved out of quiet hours");
    Map<String, String> ready = fields(looked.asString(), PATH);
    ready.put("do", "publish");
    ready.put("reason", "calls of vips first");
    assertThat(send(PATH, ready).statusCode()).isEqualTo(303);
    String shown = page(PATH);
    assertThat(shown)
        .contains("value=\"tier = VIP; channel = PHONE, CHAT\"", "21:00-09:00, SUN")
        .contains("value=\"channel: 10/day; tier: 50/week\"", "vip calls: new");
    assertThat(SettingsForms.browser("zh-CN").get(PATH).then().statusCode(200).extract().asString())
        .contains("调查规则", "免打扰时段", "同一个人最多多久问一次", "vip calls：新增", "最近 30 天");
    PublishedRules.asUsual();
    assertThat(page(PATH)).contains("vip calls: removed");
  }

  @Test
  void severeWordsComeGoAndAreTriedOut() {
    String path = "/settings/severe-words";
    assertThat(send(path, Map.of("word", "  class <action>  ")).statusCode()).isEqualTo(303);
    assertThat(page(path)).contains("class &lt;action&gt;");
    assertThat(send(path, Map.of("word", "class <action>")).statusCode()).isEqualTo(400);
    assertThat(send(path, Map.of("word", "")).asString()).contains("1 to 50 characters");
    Response yes = send(path + "/try", Map.of("comment", "We prepare a Class <ACTION> now"));
    assertThat(yes.asString())
        .contains("Yes, because of: class &lt;action&gt;", "We prepare a Class &lt;ACTION&gt;");
    assertThat(send(path + "/try", Map.of("comment", "all is well")).asString())
        .contains("No: none of the words");
    assertThat(send(path + "/removal", Map.of("word", "class <action>")).statusCode())
        .isEqualTo(303);
    assertThat(page(path)).doesNotContain("value=\"class &lt;action&gt;\"");
    assertThat(SurveyApi.manager().accept("text/html").get(path).statusCode()).isEqualTo(403);
  }
}
