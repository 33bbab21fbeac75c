package io.huifang.kpi.dashboard.day;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.contact;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good day hides, and what the page says about tomorrow. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DayTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void world() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-12T10:00:00Z"));
    List<Map<String, Object>> events = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 3, 2);
        day.isBefore(LocalDate.of(2026, 3, 13));
        day = day.plusDays(1)) {
      // 10:00 in Shanghai is bad: half of 40 in time; 10:30 is good: all of 60
      for (int i = 0; i < 100; i++) {
        String at = day + (i < 40 ? "T02:10:00Z" : "T02:40:00Z");
        boolean late = i < 20;
        Map<String, Object> call =
            contact(day + "-" + i, late && i < 8 ? "ABANDONED" : "ANSWERED", at, late ? 50 : 9);
        events.add(event("contact.ended.v1", 1, call));
      }
    }
    tell(events.subList(0, 600));
    tell(events.subList(600, events.size()));
    tell(
        event(
            "contact.ended.v1",
            1,
            with(
                contact("other", "ANSWERED", "2026-03-12T08:10:00Z", 90),
                "queue",
                "<cards> & more",
                "dims",
                Told.dims("CHAT", "south", "ma"))));
  }

  @AfterEach
  void asBefore() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void aGoodAverageDoesNotHideTheBadHalfHour() {
    String html = page("?date=2026-03-11");
    assertThat(html)
        .contains("Wed 11 Mar", "The day is at 80.0 % and meets the target (at least 80.0 %)")
        .contains("its average hides half hours that do not: 1, with 40 % of all who came");
    String bad = line(html, "10:00–10:30");
    assertThat(bad).contains(">40<", ">32<", ">8<", "50.0 %", "below").doesNotContain("met<");
    assertThat(line(html, "10:30–11:00")).contains("100.0 %", "met");
    String rows = link(bad, "/dashboard/rows");
    assertThat(fetch(rows)).contains("Service level: 50.0 %", "n 40");
  }

  @Test
  void ofAFewCallsNothingIsCertain() {
    tell(
        event("contact.ended.v1", 1, contact("few", "ABANDONED", "2026-03-11T18:10:00Z", 30)),
        event("contact.ended.v1", 1, contact("too", "ABANDONED", "2026-03-11T18:20:00Z", 30)));
    assertThat(line(page("?date=2026-03-12"), "02:00–02:30"))
        .contains("0.0 %", "below, could be chance");
    assertThat(line(page("?date=2026-03-12"), "10:00–10:30"))
        .contains("below<")
        .doesNotContain("chance");
  }

  @Test
  void theFiveWaysToCountStandSideBySide() {
    String html = page("?date=2026-03-11");
    assertThat(html).contains("all offered", "answered only", "87.0 %");
    String other = link(html, "/half-hours/day?date=2026-03-11&amp;variant=answered_only");
    String counted = fetch(other);
    assertThat(counted).contains("The day is at 87.0 %");
    assertThat(fetch(link(line(counted, "10:00–10:30"), "/dashboard/rows")))
        .contains("answered only", "Within: 20 s");
    assertThat(page("?date=2026-03-11&threshold=60"))
        .contains("The day is at 92.0 %. There is no target for this threshold.");
  }

  @Test
  void aDayWithoutATroubleSaysSo() {
    tell(event("contact.ended.v1", 1, contact("calm", "ANSWERED", "2026-02-20T02:10:00Z", 1)));
    assertThat(page("?date=2026-02-20")).contains("so does every half hour");
    assertThat(page("?date=2026-02-21")).contains("Nobody called, chatted or came");
  }

  @Test
  void theLastDayIsShownAndTheNextOneIsForecast() {
    assertThat(page("")).contains("Thu 12 Mar").contains("&lt;cards&gt; &amp; more");
    String tomorrow = page("?date=2026-03-13");
    assertThat(tomorrow).contains("are expected on this day", "half hour by half hour it was");
    String plan = link(line(tomorrow, "10:30–11:00"), "/staffing");
    assertThat(plan).contains("minutes=30", "handling=120", "share=80", "within=20");
    assertThat(fetch(plan)).contains("value=\"120\"", "Erlang C");
    assertThat(page("?date=2026-03-13&queue=none")).contains("at least a week of contacts");
  }

  @Test
  void aLeadSeesTheOwnTeamAndAQueueIsAFilter() {
    String south = fetch("south", "lead", "/half-hours/day?date=2026-03-12");
    assertThat(south).contains("16:00–16:30").doesNotContain("10:30–11:00");
    as("south", "lead")
        .accept("text/html")
        .get("/half-hours/day?team=north")
        .then()
        .statusCode(403);
    assertThat(page("?date=2026-03-12&queue=%3Ccards%3E%20%26%20more"))
        .contains("16:00–16:30")
        .doesNotContain("<cards>");
  }

  @Test
  void theHeatMapShowsTheTelephoneToo() {
    String map = fetch("/half-hours?metric=service_level&period=28d&variant=answered_only");
    assertThat(map).contains("Counted as", "Within", "answered only", "variant=answered_only");
    assertThat(fetch("/half-hours?metric=asa&variant=answered_only&period=28d"))
        .contains("Average speed of answer");
    as(null, "manager")
        .accept("text/html")
        .get("/half-hours?metric=service_level&variant=mine")
        .then()
        .statusCode(400);
  }

  @Test
  void theFileHasALineForEachHalfHour() {
    String file =
        as(null, "manager")
            .get("/half-hours/day/file?date=2026-03-11")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("2026-03-11,10:00,40,32,8,0.5,"));
  }

  @Test
  void chineseReadsAsChinese() {
    String html =
        as(null, "manager")
            .accept("text/html")
            .header("Accept-Language", "zh-CN")
            .get("/half-hours/day?date=2026-03-11")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(html).contains("但平均值掩盖了问题：有 1 个半小时未达标", "全部呼入", "服务水平：20 秒内接听");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date=soon", "date=2027-03-13", "threshold=7", "variant=x", "queue=%00"})
  void nonsenseIsRefused(String query) {
    as(null, "manager")
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get("/half-hours/day?" + query)
        .then()
        .statusCode(400);
  }

  private static String line(String html, String when) {
    Matcher line =
        Pattern.compile("<tr><th scope=\"row\".{0,400}?" + when + ".*?</tr>").matcher(html);
    assertThat(line.find()).as(when).isTrue();
    return line.group();
  }

  private static String link(String html, String start) {
    Matcher link = Pattern.compile("href=\"(" + Pattern.quote(start) + "[^\"]*)\"").matcher(html);
    assertThat(link.find()).as(start).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static String page(String query) {
    return fetch("/half-hours/day" + query);
  }

  private static String fetch(String path) {
    return fetch(null, "manager", path);
  }

  private static String fetch(String team, String role, String path) {
    return as(team, role)
        .accept("text/html")
        .header("Accept-Language", "en")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
