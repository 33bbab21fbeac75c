package io.huifang.kpi.dashboard;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.score;
import static io.huifang.kpi.Told.ticket;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DashboardTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void saysKindlyThatNothingHappened() {
    assertThat(page("/dashboard", "en")).contains("Nothing happened in this period yet");
    assertThat(page("/dashboard", "zh-CN,zh;q=0.9")).contains("这一期间还没有数据", "lang=\"zh-CN\"");
  }

  @Test
  void showsTheNumbersAndLeadsToTheirRows() throws IOException {
    world();
    String html = page("/dashboard?period=7d", "en");
    keep("dashboard.html", html);
    assertThat(html)
        .contains("First response", "2.0 <small>min</small>", "n 4", "5.0 min: not certain")
        .contains("North team", "3 Mar", "data-drawing=", "&quot;running&quot;:6")
        .contains(
            "Satisfied is off target: 50.0 %, at least 90.0 % was aimed at.",
            "2 of 2 unhappy answers are about billing.")
        .doesNotContain("<script>", "style=");
    String behind = page(tile(html, "first_response_time"), "en");
    keep("rows.html", behind);
    assertThat(behind).contains("n 4", "T-1", "/desk/tickets/" + id("T-1"), "Li Na", "North team");
    assertThat(page("/dashboard", "zh-CN")).contains("首次响应", "2.0 <small>分钟</small>", "尚不确定");
    for (String script : List.of("/dashboard.js", "/dashboard.css", chartScript(html))) {
      given().get(script).then().statusCode(200);
    }
  }

  @Test
  void strangeNamesFromImportsDoNoHarm() {
    String strange = "<b onload=alert(1)>\"A+B & {c}/%41";
    for (int i = 0; i < 101; i++) {
      tell(
          event(
              "ticket.opened.v1",
              1,
              Told.with(
                  ticket("T-" + i, "c", "2026-03-02T04:00:00Z"),
                  "dims",
                  Told.dims(strange, strange, "li"))));
    }
    String named = "&team=" + URLEncoder.encode(strange, StandardCharsets.UTF_8);
    String html = page("/half-hours?period=7d&metric=tickets_created" + named, "en");
    assertThat(html).contains("&lt;b onload=").doesNotContain("<b onload");
    Matcher link =
        Pattern.compile("href=\"(/dashboard/rows\\?metric=tickets_created[^\"]*team=[^\"]*)\"")
            .matcher(html);
    assertThat(link.find()).isTrue();
    String rows = page(link.group(1).replace("&amp;", "&"), "en");
    assertThat(rows).contains("n 101").doesNotContain("<b onload");
    Matcher more = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"").matcher(rows);
    assertThat(more.find()).isTrue();
    assertThat(page(more.group(1).replace("&amp;", "&"), "en").split("<th scope=\"row\"", -1))
        .hasSize(2);
  }

  @Test
  void aLeadSeesTheOwnTeamOnly() {
    world();
    String html =
        as("south", "lead")
            .accept("text/html")
            .get("/dashboard")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(html).contains("Nothing happened").doesNotContain("All teams");
    as("south", "lead")
        .accept("text/html")
        .get("/dashboard?team=north")
        .then()
        .statusCode(403)
        .contentType(containsString("text/html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?period=decade",
        "?period=custom&from=x",
        "?period=custom&from=2026-03-05&to=2026-03-01",
        "?period=custom&from=1970-01-01&to=2026-03-01",
        "?team=%00",
        "/rows?metric=nps&from=2026-03-01&to=2026-03-02&hit=1",
        "/rows?metric=nps&from=2026-03-01&to=2026-03-02&weekday=8",
        "/rows?metric=nps&from=2026-03-01&to=2026-03-02&half_hour=09:15",
        "/rows",
        "/rows?metric=nps",
        "/rows?metric=nps&from=2026-03-01&to=2026-03-02&cursor=x"
      })
  void nonsenseGetsAKindPage(String query) {
    as(null, "manager")
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get("/dashboard" + query)
        .then()
        .statusCode(400)
        .contentType(containsString("text/html"));
  }

  @Test
  void theBareAddressLeadsHere() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/dashboard"));
    given().accept("text/html").get("/dashboard").then().statusCode(401);
    as(null, "manager")
        .accept("text/html")
        .get("/dashboard/rows?metric=mood&from=2026-03-01&to=2026-03-02")
        .then()
        .statusCode(equalTo(404));
  }

  @Test
  void saysWhatIsWrongAndSinceWhen() {
    for (int i = 0; i < 60; i++) {
      boolean bad = i >= 30;
      String day = bad ? "2026-03-0" + (1 + i % 3) : "2026-02-2" + (5 + i % 4);
      String answer = "s" + i;
      tell(
          event(
              "answer.received.v1",
              1,
              Told.answer(
                  answer,
                  day + "T06:00:00Z",
                  "scores",
                  List.of(score("OVERALL", 5, bad ? 2 : 5)))));
    }
    String html = page("/dashboard?period=7d", "en");
    assertThat(html)
        .contains("Satisfied has been off target since Sun 1 Mar: 42.3 % over the whole period")
        .contains("30 of 30 unhappy answers are about billing.");
    assertThat(page("/dashboard?period=7d", "zh-CN"))
        .contains("满意占比自3月1日周日起未达标", "30 条不满意答复中有 30 条涉及“billing”");
    Matcher cause = Pattern.compile("href=\"([^\"]*category=billing&amp;hit=0)\"").matcher(html);
    assertThat(cause.find()).isTrue();
    String behind = page(cause.group(1).replace("&amp;", "&"), "en");
    assertThat(behind).contains("aria-current=\"page\"><span class=\"cut\">Count against it<");
    assertThat(behind.split("<th scope=\"row\"", -1)).hasSize(31);
  }

  @Test
  void theAddressSaysWhatIsShownAndTheFileShowsTheSame() {
    world();
    String html = page("/dashboard?period=week&team=&channel=PHONE&compare=none", "en");
    assertThat(html)
        .contains("<option value=\"PHONE\" selected>Phone</option>")
        .contains("/dashboard/file?period=week&amp;channel=PHONE&amp;compare=none")
        .doesNotContain("to before");
    String file =
        as(null, "manager")
            .get("/dashboard/file?period=week&channel=PHONE&compare=none&metric=sla_attainment")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("overview-2026-03-02-2026-03-04.csv"))
            .extract()
            .asString();
    assertThat(file.lines()).hasSize(1 + 1 + 3).anyMatch(line -> line.contains("total,"));
    assertThat(file).doesNotContain("before,");
    assertThat(page("/dashboard?channel=CHAT", "en")).contains("Nothing happened");
    assertThat(page("/dashboard/definitions", "en"))
        .contains("id=\"nps\"", "adjusted Wald", "Side by side", "until 2026-11-25")
        .contains("definition=2", "definition=1", "can no longer be counted");
  }

  private static String tile(String html, String metric) {
    Matcher link =
        Pattern.compile(
                "data-tile=\"" + metric + "\".*?href=\"(/dashboard/rows[^\"]*)\"", Pattern.DOTALL)
            .matcher(html);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static void world() {
    tell(
        Told.envelope(
            "agent.changed.v1",
            id("agent li").toString(),
            1,
            Map.of(
                "agent",
                Told.map(
                    "id",
                    "li",
                    "name",
                    "Li Na",
                    "email",
                    "li@example.org",
                    "team",
                    "north",
                    "role",
                    "AGENT",
                    "active",
                    true))),
        Told.envelope(
            "team.changed.v1",
            id("team north").toString(),
            1,
            Map.of("team", Told.map("id", "north", "name", "North team", "calendar", "cn"))));
    for (int i = 1; i <= 4; i++) {
      String day = "2026-03-0" + i;
      tell(
          event(
              "ticket.resolved.v1",
              2,
              Told.with(
                  Told.resolved(
                      ticket("T-" + i, "c" + i, day + "T04:00:00Z"),
                      day + "T04:02:00Z",
                      day + "T05:00:00Z"),
                  "sla",
                  List.of(Told.sla("HANDLING", i == 2 ? "MISSED" : "MET", null)))),
          event(
              "answer.received.v1",
              1,
              Told.answer(
                  "a" + i,
                  day + "T06:00:00Z",
                  "nps",
                  6 + i,
                  "scores",
                  List.of(score("OVERALL", 5, 1 + i)))));
    }
  }

  private static String page(String path, String language) {
    return as(null, "manager")
        .accept("text/html")
        .header("Accept-Language", language)
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .extract()
        .asString();
  }

  private static String chartScript(String html) {
    Matcher script = Pattern.compile("src=\"(/_static/echarts/[^\"]+)\"").matcher(html);
    assertThat(script.find()).isTrue();
    return script.group(1);
  }

  /** For whoever wants to look at it. */
  private static void keep(String name, String html) throws IOException {
    Files.writeString(Files.createDirectories(Path.of("target", "pages")).resolve(name), html);
  }
}
