package io.huifang.escalation.oncall.page;

import static io.huifang.escalation.oncall.OnCallStories.at;
import static io.huifang.escalation.oncall.OnCallStories.change;
import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.swap;
import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules as people see and change them in a browser. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OnCallPageTest {
  private static final String PATH = "/settings/on-call";
  private static final String NOON = "2026-03-05T04:00:00Z";
  @Inject SettableClock clock;
  private String an;
  private String bo;
  private String id;

  @BeforeEach
  void schedule() {
    clock.reset();
    an = fresh("an");
    bo = fresh("bo");
    people(an, bo);
    id = fresh("line");
    put(id, daily("Nights <b>& days</b>", an, an, an, bo));
  }

  private static RequestSpecification as(String person, String role) {
    return given()
        .accept("text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false)
        .auth()
        .oauth2(TestTokens.token(person, "north", role));
  }

  private Response post(String person, String role, String path, Map<String, String> form) {
    return as(person, role).formParams(form).post(PATH + "/" + id + path);
  }

  private String view(String query) {
    return page(PATH + "/" + id + query);
  }

  @Test
  void aScheduleIsTypedLookedAtAndSaved() {
    String made = fresh("made");
    String path = PATH + "/new";
    Map<String, String> form = fields(page(path), path);
    assertThat(form).containsEntry("zone", "Asia/Shanghai").containsEntry("0.unit", "WEEKS");
    form.put("id", made);
    form.put("name", "夜班");
    form.put("0.name", "nights");
    form.put("0.people.0", an);
    form.put("0.people.1", bo);
    form.put("0.hours", "周一-周五 18:00-9:00\nSat, Sun 00:00-24:00");
    form.put("do", "save");
    Response unseen =
        browser("en")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(form)
            .post(path);
    assertThat(unseen.statusCode()).as(unseen.asString()).isEqualTo(200);
    assertThat(unseen.asString()).contains("Look again, then save", "18:00–24:00");
    Map<String, String> seen = fields(unseen.asString(), path);
    assertThat(seen).containsEntry("name", "夜班");
    seen.put("do", "save");
    Response saved =
        browser("en")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(seen)
            .post(path);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    assertThat(saved.header("Location")).endsWith(PATH + "/" + made);
    lead()
        .get("/api/on-call-schedules/" + made)
        .then()
        .body("layers[0].hours[0].days.size()", org.hamcrest.Matchers.equalTo(5))
        .body("layers[0].hours[1].to", org.hamcrest.Matchers.equalTo("24:00"))
        .body("layers[0].people", org.hamcrest.Matchers.contains(an, bo));
    assertThat(at(made, "2026-03-04T12:00:00Z")).isEqualTo(an);
    assertThat(at(made, "2026-03-04T04:00:00Z")).isNull();

    String edit = PATH + "/" + made + "/edit";
    Map<String, String> again = fields(page(edit), edit);
    assertThat(again.get("0.hours")).isEqualTo("Mon-Fri 18:00-09:00\nSat, Sun 00:00-24:00");
    again.put("do", "layer");
    Map<String, String> two = fields(send(edit, again).asString(), edit);
    assertThat(two).containsKey("1.name");
    two.put("1.remove", "1");
    two.put("do", "check");
    assertThat(fields(send(edit, two).asString(), edit)).doesNotContainKey("1.name");
    send(PATH + "/" + made + "/removal", Map.of("version", "1")).then().statusCode(303);
    lead().get("/api/on-call-schedules/" + made).then().statusCode(404);
  }

  @Test
  void whatIsWrongStandsBesideItsField() {
    String path = PATH + "/new";
    Map<String, String> form = fields(page(path), path);
    form.put("id", id);
    form.put("name", "<script>alert(1)</script>");
    form.put("zone", "Mars/Olympus");
    form.put("0.name", "n");
    form.put("0.start", "9999-01-01");
    form.put("0.length", "ten");
    form.put("0.changeOver", "late");
    form.put("0.hours", "always and ever");
    form.put("do", "check");
    Response answer = send(path, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("&lt;script&gt;", "Another schedule has this short name", "such as Mon-Fri")
        .doesNotContain("<script>alert");
    form.put("id", fresh("free"));
    form.put("0.hours", "");
    assertThat(send(path, form).asString())
        .contains(
            "Not a time zone",
            "1 to 100 people",
            "from the year 2000 to 2099",
            "1 hour to 744 hours",
            "A time such as 09:00");
  }

  @Test
  void whoLosesTheRaceKeepsTheWords() {
    String edit = PATH + "/" + id + "/edit";
    Map<String, String> form = fields(page(edit), edit);
    form.put("name", "mine");
    form.put("do", "check");
    Map<String, String> seen = fields(send(edit, form).asString(), edit);
    change(id, daily("theirs", an), "\"1\"").then().statusCode(200);
    seen.put("do", "save");
    Response lost = send(edit, seen);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("value=\"mine\"", "has changed this schedule meanwhile");
    send(PATH + "/" + id + "/removal", Map.of("version", "1")).then().statusCode(412);
  }

  @Test
  void theCalendarShowsWhoIsOnCallAndMarksWhatIsOddAndMissing() {
    assertThat(view(""))
        .contains("Nights &lt;b&gt;&amp; days&lt;/b&gt;", an + "</b>", "Wed 4 Mar", "then " + bo)
        .doesNotContain("<b>& days");
    assertThat(view("?from=2026-02-23&days=14"))
        .contains("Mon 23 Feb", "class=\"d-gap\"", "nobody</span>");
    assertThat(view("?from=2025-01-06")).contains("Mon 6 Jan", "all day", "class=\"d-gap\"");
    assertThat(view("?from=2026-03-02&days=28")).contains("Sun 29 Mar");
    assertThat(view("?from=9999-99-99&days=1000000")).contains("Wed 4 Mar");
    assertThat(browser("zh-CN").get(PATH + "/" + id).asString()).contains("3月4日 周三", "当前值班");

    lead()
        .body("{\"person\":\"%s\",%s}".formatted(an, span(NOON, "2026-03-05T05:00:00Z")))
        .post("/api/on-call-schedules/" + id + "/overrides")
        .then()
        .statusCode(201);
    assertThat(view("")).contains("d-odd", "12:00–13:00", "override");
  }

  @Test
  void gapsAreOnTheListAndOnThePage() {
    for (String one : new String[] {an, bo}) {
      lead()
          .body(
              "{\"person\":\"%s\",%s}"
                  .formatted(one, span("2026-03-10T00:00:00Z", "2026-03-10T06:00:00Z")))
          .post("/api/on-call-absences")
          .then()
          .statusCode(201);
    }
    assertThat(page(PATH)).contains(id, "1 gap in the next 14 days");
    assertThat(view(""))
        .contains("Nobody is on call at these times", "2026-03-10 08:00", "2026-03-10 14:00");
  }

  @Test
  void leadsPutSomebodyInAndTakeThemAway() {
    Map<String, String> form = new HashMap<>();
    form.put("person", an);
    form.put("from", "2026-03-05T12:00");
    form.put("to", "2026-03-05T11:00");
    form.put("reason", "because \"of\" <it>");
    Response wrong = post("oncall-lead", "lead", "/overrides", form);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString())
        .contains("ends after it begins", "because &quot;of&quot; &lt;it&gt;");
    form.put("to", "2026-03-05T13:00");
    assertThat(post(an, "specialist", "/overrides", form).statusCode()).isEqualTo(403);
    assertThat(post("oncall-lead", "lead", "/overrides", form).statusCode()).isEqualTo(303);
    assertThat(at(id, NOON)).isEqualTo(an);
    String shown = view("");
    String removal = shown.replaceFirst("(?s).*(/overrides/[^/]+/removal).*", "$1");
    assertThat(post("oncall-lead", "lead", removal, Map.of()).statusCode()).isEqualTo(303);
    assertThat(at(id, NOON)).isEqualTo(bo);
    assertThat(post("oncall-lead", "lead", removal, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aShiftIsOfferedAndTakenInTheBrowser() {
    String own = as(bo, "specialist").get(PATH + "/" + id).asString();
    String action = PATH + "/" + id + "/swaps";
    Map<String, String> form = fields(own, action);
    String shift =
        own.replaceFirst("(?s).*<select[^>]*name=\"shift\"><option value=\"([^\"]+).*", "$1");
    assertThat(shift).isEqualTo("2026-03-05T01:00:00Z|2026-03-06T01:00:00Z");
    form.put("shift", shift);
    form.put("askedOf", an);
    form.put("note", "dentist");
    assertThat(post(bo, "specialist", "/swaps", form).statusCode()).isEqualTo(303);
    String theirs = as(an, "specialist").get(PATH + "/" + id).asString();
    assertThat(theirs).contains("dentist", "Take the shift", "I cannot");
    String decision = theirs.replaceFirst("(?s).*(/swaps/[^/]+/decision).*", "$1");
    Map<String, String> accept = Map.of("decision", "ACCEPT");
    assertThat(post(bo, "specialist", decision, accept).statusCode()).isEqualTo(403);
    assertThat(post(an, "specialist", decision, accept).statusCode()).isEqualTo(303);
    assertThat(at(id, NOON)).isEqualTo(an);
    Response late = post(an, "specialist", decision, accept);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("It was decided already");
    assertThat(post(an, "specialist", decision, Map.of("decision", "MAYBE")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void everybodySaysWhenTheyAreAway() {
    Map<String, String> form = new HashMap<>();
    form.put("from", "2026-03-05T09:00");
    form.put("to", "2026-03-06T09:00");
    Response answer = as(bo, "specialist").formParams(form).post(PATH + "/absences");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(at(id, NOON)).isEqualTo(an);
    String list = as(bo, "specialist").get(PATH).asString();
    assertThat(list).contains("Here after all").doesNotContain("New schedule", "hf-set-nav");
    Map<String, String> back = fields(list, PATH + "/absences/removal");
    assertThat(as(bo, "specialist").formParams(back).post(PATH + "/absences/removal").statusCode())
        .isEqualTo(303);
    assertThat(at(id, NOON)).isEqualTo(bo);
    form.put("person", an);
    assertThat(as(bo, "specialist").formParams(form).post(PATH + "/absences").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLinkIsShownOnceAndToNobodyElse() {
    Response made = post(an, "specialist", "/feed", Map.of("do", "make"));
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.header("Location")).doesNotContain("/on-call/feed/");
    Response shown = as(an, "specialist").cookies(made.cookies()).get(PATH + "/" + id);
    assertThat(shown.asString()).contains("/on-call/feed/", ".ics", "End the link");
    assertThat(as(bo, "specialist").cookies(made.cookies()).get(PATH + "/" + id).asString())
        .doesNotContain("/on-call/feed/");
    assertThat(as(an, "specialist").get(PATH + "/" + id).asString())
        .doesNotContain(".ics")
        .contains("Make another link");
    post(an, "specialist", "/feed", Map.of("do", "end")).then().statusCode(303);
    assertThat(as(an, "specialist").get(PATH + "/" + id).asString()).contains("Make a link");
  }

  @Test
  void whoMayOnlyReadSeesNoFormsOfLeads() {
    swap(id, bo, "2026-03-05T01:00:00Z", "2026-03-06T01:00:00Z", null);
    assertThat(as("boss", "manager").get(PATH + "/" + id).asString())
        .contains("asks whoever can")
        .doesNotContain("Put somebody in", "/edit\"", "/audit?");
    assertThat(as("boss", "manager").get(PATH + "/new").statusCode()).isEqualTo(403);
    assertThat(as("boss", "manager").get(PATH + "/" + id + "/edit").statusCode()).isEqualTo(403);
    assertThat(as("agent-1", "agent").get(PATH).statusCode()).isEqualTo(403);
    assertThat(as("oncall-lead", "lead").get(PATH + "/nowhere").statusCode()).isEqualTo(404);
  }
}
