package io.huifang.kpi.dashboard.once;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.answer;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tickets say and what customers say, laid beside each other. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OncePageTest {
  private static final String WEEK = "/first-contact?period=custom&from=2026-03-01&to=2026-03-07";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
  }

  @Test
  void bothSidesTicketByTicket() {
    solved("T-1", "a", 0);
    solved("T-2", "b", 0);
    solved("T-3", "c", 0);
    solved("T-4", "d", 1);
    solved("T-5", "e", 1);
    solved("T-6", "f", 0);
    said("A-1", "T-1", true);
    said("A-2", "T-2", false);
    said("A-4", "T-4", true);
    said("A-5", "T-5", false);
    String html = page(WEEK);
    // 4 of 6 tickets, 2 of 4 customers
    assertThat(html)
        .contains("Tickets say 66.7 %, customers say 50.0 %.")
        .contains("num same\">1</td><td class=\"num differ\">1</td>")
        .contains("<td class=\"num\">1</td><td class=\"num same\">1</td>", "of 50 %")
        .contains("/desk/tickets/" + id("T-2") + "\">T-2</a>")
        .doesNotContain("/desk/tickets/" + id("T-1"), "style=", "<script>")
        .contains("Transferred", "2 not solved at first contact");
  }

  /** The last answer about a ticket counts, and one after the period too. */
  @Test
  void whoChangesTheirMindIsHeard() {
    solved("T-1", "a", 0);
    said("A-1", "T-1", true, "2026-03-03T10:00:00Z");
    said("A-2", "T-1", false, "2026-03-12T10:00:00Z");
    assertThat(page(WEEK)).contains("num differ\">1</td>", "num same\">0</td>");
  }

  @Test
  void everyWindowSaysWhatIsNotSettled() {
    clock.set(Instant.parse("2026-03-09T00:00:00Z"));
    solved("T-1", "a", 0);
    String html = page(WEEK);
    assertThat(html).contains("No customer was asked", "window=14", "If none of these come back");
    assertThat(html).containsPattern("(?s)window=3\">3 d.*?data-head=\"n\">1<.*?Not settled\">0<");
    assertThat(html)
        .containsPattern("(?s)window=14\">14 d.*?data-head=\"n\">0<.*?Not settled\">1<");
  }

  @Test
  void nothingIsSaidKindly() {
    assertThat(page(WEEK)).contains("Nothing was resolved in this period");
  }

  /** A lead sees the own team; another one is refused. */
  @Test
  void ofTheOwnTeamOnly() {
    solved("T-1", "a", 0);
    said("A-1", "T-1", false);
    String south =
        as("south", "lead")
            .header("Accept-Language", "en")
            .get(WEEK)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(south).contains("Nothing was resolved in this period").doesNotContain("T-1");
    as("south", "lead").get(WEEK + "&team=north").then().statusCode(403);
  }

  private static void solved(String name, String customer, int transfers) {
    Map<String, Object> state =
        resolved(
            ticket(name, customer, "2026-03-03T08:00:00Z"),
            "2026-03-03T08:01:00Z",
            "2026-03-03T09:00:00Z");
    tell(event("ticket.resolved.v1", 3, Told.with(state, "transfers", transfers)));
  }

  private static void said(String name, String ticket, boolean yes) {
    said(name, ticket, yes, "2026-03-04T10:00:00Z");
  }

  private static void said(String name, String ticket, boolean yes, String at) {
    tell(
        event(
            "answer.received.v1",
            1,
            answer(name, at, "ticketId", id(ticket).toString(), "solvedAtFirstContact", yes)));
  }

  private static String page(String path) {
    return as(null, "manager")
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
