package io.huifang.kpi.dashboard.hours;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a day hides, by the clock of the site. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HoursTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void world() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    List<Map<String, Object>> events = new ArrayList<>();
    // two Mondays at 10:10 and 10:40 in Shanghai: the first half hour is bad on both
    for (String monday : List.of("2026-02-23", "2026-03-02")) {
      for (int i = 0; i < 40; i++) {
        events.add(opened(monday + "T02:10:00Z", "bad" + monday + i, i < 30));
        events.add(opened(monday + "T02:40:00Z", "good" + monday + i, false));
      }
    }
    events.add(opened("2026-03-04T01:00:00Z", "now", false));
    tell(events);
  }

  @Test
  void weekdaysArePutTogetherAndEachCellOpensItsRows() {
    String html = page("/half-hours?metric=sla_attainment");
    assertThat(html).contains(">Mon</th>", ">10:00</th>", "off target for certain: 1");
    assertThat(html).contains("The worst is Mon 10:00–10:30 with 25.0 %");
    String cell = cell(html, "Mon 10:00–10:30: 25.0 %");
    assertThat(cell).contains("weekday=1", "half_hour=10%3A00");
    assertThat(page(cell)).contains("25.0 %", "n 80", "Monday", "10:00");
    assertThat(html).contains("fewer than 30");
  }

  @Test
  void daysStandAloneIfThereAreFew() {
    String html = page("/half-hours?metric=sla_attainment&period=7d");
    assertThat(html).contains("Mon 2 Mar", "Wed 4 Mar").doesNotContain("23 Feb");
    assertThat(page(cell(html, "Mon 2 Mar 10:00–10:30: 25.0 %"))).contains("25.0 %", "n 40");
    assertThat(html).contains("100*");
    assertThat(page("/half-hours?period=7d")).contains("The busiest half hour is Mon 2 Mar 10:00");
  }

  @Test
  void theFileHasALineForEachCell() {
    String file =
        as(null, "manager")
            .get("/half-hours/file?metric=sla_attainment")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("sla_attainment,1,10:00,80,0.25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?metric=mood", "?metric=nps", "?rows=month", "?period=decade"})
  void nonsenseIsRefused(String query) {
    as(null, "manager").accept("text/html").get("/half-hours" + query).then().statusCode(400);
  }

  @Test
  void anEmptyPeriodSaysSo() {
    assertThat(page("/half-hours?period=custom&from=2025-01-01&to=2025-01-02"))
        .contains("Nothing in this period");
  }

  private static Map<String, Object> opened(String at, String name, boolean missed) {
    List<Object> sla = List.of(Told.sla("HANDLING", missed ? "MISSED" : "MET", null));
    return event("ticket.opened.v1", 1, with(ticket(name, "c", at), "sla", sla));
  }

  private static String cell(String html, String title) {
    Matcher link = Pattern.compile("href=\"([^\"]*)\" title=\"" + title).matcher(html);
    assertThat(link.find()).as(title).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static String page(String path) {
    return as(null, "manager")
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
