package io.huifang.kpi.dashboard.rows;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows behind a number are a list like all others, and stay those of the number. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RowsListTest {
  private static final String MARCH = "from=2026-03-01&to=2026-03-08";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void pagesAreTurnedBothWaysInEveryOrder() {
    opened(150);
    for (String metric : List.of("tickets_created", "first_response_time")) {
      for (String sort : List.of("oldest", "newest", "highest", "lowest")) {
        String first = page("metric=" + metric + "&" + MARCH + "&sort=" + sort);
        assertThat(numbers(first)).as(metric + sort).hasSize(100);
        assertThat(first).contains("1–100 of 150").doesNotContain("rel=\"prev\"");
        String second = follow(first, "next");
        assertThat(second).contains("101–150 of 150");
        assertThat(numbers(second)).hasSize(50).doesNotContainAnyElementsOf(numbers(first));
        assertThat(numbers(follow(second, "prev"))).isEqualTo(numbers(first));
      }
    }
    String highest = page("metric=first_response_time&" + MARCH + "&sort=highest");
    assertThat(numbers(highest).subList(0, 3)).containsExactly("T-000149", "T-000148", "T-000147");
    assertThat(highest).contains("aria-sort=\"descending\"");
    Matcher next = Pattern.compile("cursor=([^&\"]*)").matcher(highest);
    assertThat(next.find()).isTrue();
    String other = "&sort=oldest&cursor=" + next.group(1);
    assertThat(status("metric=first_response_time&" + MARCH + other)).isEqualTo(400);
  }

  @Test
  void theNumberAndItsRowsAreNarrowedTogetherAndStaySoInEveryView() {
    opened(3);
    String narrowed = page("metric=tickets_created&" + MARCH + "&team=north&channel=&tier=");
    assertThat(narrowed).contains("n 2", "Team <b>north");
    assertThat(numbers(narrowed)).hasSize(2);
    assertThat(narrowed)
        .contains("view=excluded&amp;from=2026-03-01")
        .containsPattern("href=\"[^\"]*view=excluded[^\"]*team=north[^\"]*\"");
    String excluded = page("metric=tickets_created&" + MARCH + "&team=north&view=excluded");
    assertThat(excluded).contains("n 2", "All rows</span> <b>2</b>", "<b>0</b>");
    assertThat(numbers(excluded)).isEmpty();
    assertThat(page("metric=tickets_created&" + MARCH + "&team=north&team=south")).contains("n 3");
  }

  @Test
  void aTicketIsFoundByItsNumberAmongThem() {
    opened(12);
    for (String typed : List.of("T-000007", "t-7", "7")) {
      String found = page("metric=tickets_created&" + MARCH + "&q=" + typed);
      assertThat(numbers(found)).as(typed).containsExactly("T-000007");
    }
    assertThat(page("metric=tickets_created&" + MARCH + "&q=C-7")).contains("Nothing fits");
    assertThat(page("metric=tickets_created&" + MARCH + "&q=%25' or")).contains("Nothing fits");
  }

  @Test
  void theFileIsWhatIsShown() {
    opened(120);
    String query = "metric=first_response_time&" + MARCH + "&sort=highest&col=ticket&col=team";
    String file =
        browser("manager")
            .accept("text/csv")
            .get("/dashboard/rows/rows.csv?" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines().toList())
        .hasSize(121)
        .startsWith("\uFEFF\"Time\",\"Ticket\",\"Value\",\"Team\"")
        .element(1)
        .asString()
        .contains("\"T-000119\",\"7140\",");
    assertThat(numbers(page(query)).get(99)).isEqualTo("T-000020");
    assertThat(file.lines().toList().get(100)).contains("T-000020");
    assertThat(page(query)).doesNotContain("Channel</th>").contains("rows.csv?");
  }

  @Test
  void aViewOfThemIsKept() {
    opened(3);
    String query = "view=counted&metric=tickets_created&" + MARCH + "&team=north&sort=newest";
    Response kept =
        browser("manager")
            .urlEncodingEnabled(true)
            .formParam("list", "rows")
            .formParam("name", "North in March")
            .formParam("query", query)
            .post("/views");
    assertThat(kept.statusCode()).isEqualTo(303);
    String address = kept.header("Location");
    String page = page(address.substring(address.indexOf('?') + 1));
    assertThat(page).contains("North in March", "newest first").contains("n 2");
    String saved = address.substring(address.indexOf("saved="));
    assertThat(browser("manager").get("/dashboard/rows?" + saved).header("Location"))
        .contains("metric=tickets_created", "team=north");
  }

  @Test
  void whoSeesOneTeamIsNotAskedForOne() {
    opened(3);
    String own =
        as("north", "lead")
            .accept("text/html")
            .header("Accept-Language", "en")
            .get("/dashboard/rows?metric=tickets_created&" + MARCH)
            .asString();
    assertThat(numbers(own)).hasSize(2);
    assertThat(own).contains("name=\"channel\"").doesNotContain("name=\"team\"");
    String chinese =
        as(null, "manager")
            .accept("text/html")
            .header("Accept-Language", "zh-CN")
            .get("/dashboard/rows?metric=tickets_created&" + MARCH)
            .asString();
    assertThat(chinese).contains("全部记录", "工单号或案件号");
  }

  /** The first of three in the south, the others in the north; each takes a minute longer. */
  private static void opened(int count) {
    Instant first = Instant.parse("2026-03-02T04:00:00Z");
    for (int i = 0; i < count; i++) {
      String at = first.plusSeconds(i).toString();
      String answered = first.plusSeconds(i + 60L * i).toString();
      tell(
          event(
              "ticket.resolved.v1",
              2,
              Told.with(
                  Told.resolved(ticket("T-%06d".formatted(i), "c" + i, at), answered, answered),
                  "dims",
                  Told.dims("PHONE", i % 3 == 0 ? "south" : "north", "li"))));
    }
  }

  private static RequestSpecification browser(String role) {
    return as(null, role)
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded");
  }

  private static int status(String query) {
    return browser("manager").get("/dashboard/rows?" + query).statusCode();
  }

  private static String page(String query) {
    return browser("manager")
        .get("/dashboard/rows?" + query.replace(" ", "+"))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String follow(String page, String rel) {
    Matcher link =
        Pattern.compile("href=\"/dashboard/rows\\?([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(link.find()).as(rel).isTrue();
    return page(link.group(1).replace("&amp;", "&"));
  }

  private static List<String> numbers(String page) {
    List<String> found = new ArrayList<>();
    Matcher number = Pattern.compile("/desk/tickets/[^\"]*\">([^<]*)<").matcher(page);
    while (number.find()) {
      found.add(number.group(1));
    }
    return found;
  }
}
