package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.huifang.suite.api.Api;
import io.huifang.suite.database.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody looks at something else while a customer replies, and hears of it at once. */
class BellIT {
  private static final String BADGE = "[data-bell] b";

  /** The latest notice once more, of somebody else and with an id that is older than all. */
  private static final String LATE =
      """
      insert into notice (id, version, person, kind, site, path, about, customer_id, bundle, number,
        subject, who, quote, due_at, correlation_id, at, seen_at)
      select '00000000-0000-7000-8000-000000000001', 1, person, kind, site, '/desk/tickets/late', about,
        customer_id, '00000000-0000-7000-8000-000000000002', number, subject, 'Larry Late', quote,
        due_at, correlation_id, at, null
      from notice where quote = 'It was the red one' order by id desc limit 1
      """;

  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api desk = rehearsal.as("li.na", "ticket");

  @Test
  void aReplyRingsAtOnceAndSeenInOneServiceIsSeenInAll() {
    String id = asked();
    String link = link(id);
    try (Browser browser = new Browser()) {
      Page agent = browser.desk("en-GB", 1440, 900);
      agent.navigate(rehearsal.stack.url("ticket") + "/desk?view=mine");
      Browser.signIn(agent, "li.na");
      agent.waitForSelector("main");
      nothingNew(agent);
      Page other = agent.context().newPage();
      other.navigate(rehearsal.stack.url("ticket") + "/customers");

      Page customer = browser.phone("en-GB");
      customer.navigate(link);
      customer.fill("#text", "It was the blue one");
      customer.click("#write button");

      agent.waitForSelector(".hf-news >> text=Wang Wei replied");
      assertThat(agent.title()).startsWith("(1) ");
      other.waitForSelector(BADGE);
      assertThat(other.title()).as("one tab listens for all").startsWith("(1) ");
      Browser.picture(agent, "bell-toast");
      agent.click("[data-bell] > a");
      agent.waitForSelector(".hf-pop .fresh >> text=It was the blue one");
      Browser.picture(agent, "bell-panel");

      Page board = agent.context().newPage();
      board.navigate(rehearsal.stack.url("escalation") + "/notices");
      board.waitForSelector("main >> text=Wang Wei replied");
      assertThat(board.title()).startsWith("(1) ");

      agent.click(".hf-pop .fresh a");
      agent.waitForURL("**/desk/tickets/" + id);
      agent.waitForSelector("#pane >> text=It was the blue one");
      silent(agent);
      assertThat(agent.title()).doesNotStartWith("(");
      silent(board);
      board.reload();
      board.waitForSelector("main");
      assertThat(board.getAttribute("[data-bell]", "data-unseen")).isEqualTo("0");

      customer.fill("#text", "Are you there?");
      customer.click("#write button");
      agent.waitForSelector("#present >> text=The customer has just written");
      assertThat(agent.locator(".hf-news > div").count()).as("no toast for what is seen").isZero();
      agent.click("#show-newer");
      agent.waitForSelector("#pane >> text=Are you there?");
      silent(agent);
    }
  }

  /** Clocks of services differ: what comes behind a newer notice is told all the same. */
  @Test
  void aNoticeThatComesLateIsToldAsWell() throws SQLException {
    String link = link(asked());
    try (Browser browser = new Browser()) {
      Page agent = browser.desk("en-GB", 1440, 900);
      agent.navigate(rehearsal.stack.url("ticket") + "/desk?view=mine");
      Browser.signIn(agent, "li.na");
      agent.waitForSelector("main");
      nothingNew(agent);
      Page customer = browser.phone("en-GB");
      customer.navigate(link);
      customer.fill("#text", "It was the red one");
      customer.click("#write button");
      agent.waitForSelector(".hf-news >> text=Wang Wei replied");
      assertThat(change(LATE)).isEqualTo(1);
      try {
        agent.waitForSelector(".hf-news >> text=Larry Late replied");
        assertThat(agent.title()).startsWith("(2) ");
      } finally {
        change("delete from notice where who = 'Larry Late'");
      }
      nothingNew(agent);
    }
  }

  /** Id of a ticket of ours with a question to the customer. */
  private String asked() {
    String address = Customers.address();
    String category = "bell-" + UUID.randomUUID();
    String id =
        desk.post("/api/tickets", Customers.contact(address, category)).ok().path("id").asText();
    String question = "Which card was it?";
    desk.change("/api/tickets/" + id, "/replies", Map.of("text", question)).ok();
    return id;
  }

  private String link(String id) {
    return desk.post("/api/tickets/" + id + "/status-links", Map.of()).ok().path("url").asText();
  }

  private int change(String sql) throws SQLException {
    Database server = rehearsal.stack.database();
    String url = server.jdbcUrl("ticket");
    try (Connection connection =
            DriverManager.getConnection(url, "ticket", server.password("ticket"));
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** Signing out anywhere ends what still listens, without waiting for the token to end. */
  @Test
  void theStreamEndsWithTheSession() throws Exception {
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(rehearsal.stack.url("ticket") + "/desk");
      Browser.signIn(page, "wang.lei");
      page.waitForSelector("main");
      String cookies =
          page.context().cookies(rehearsal.stack.url("ticket").toString()).stream()
              .map(cookie -> cookie.name + "=" + cookie.value)
              .collect(Collectors.joining("; "));
      HttpRequest listen =
          HttpRequest.newBuilder(URI.create(rehearsal.stack.url("ticket") + "/notices/stream"))
              .header("Cookie", cookies)
              .build();
      HttpResponse<Stream<String>> stream =
          HttpClient.newHttpClient().send(listen, HttpResponse.BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      Iterator<String> lines = stream.body().iterator();
      while (!lines.next().startsWith("data:")) {
        // until it is told how things stand
      }
      page.navigate(rehearsal.stack.url("ticket") + "/sign-out");
      Instant left = Instant.now();
      lines.forEachRemaining(line -> assertThat(line).doesNotStartWith("data:"));
      assertThat(Duration.between(left, Instant.now())).isLessThan(Duration.ofSeconds(30));
      HttpResponse<String> again =
          HttpClient.newHttpClient().send(listen, HttpResponse.BodyHandlers.ofString());
      assertThat(again.statusCode()).isEqualTo(302);
    }
  }

  private static void nothingNew(Page page) {
    if (page.isVisible(BADGE)) {
      page.click("[data-bell] > a");
      page.click("[data-bell] .hf-pop form button");
      silent(page);
      page.keyboard().press("Escape");
    }
  }

  private static void silent(Page page) {
    page.waitForSelector(
        BADGE + "[hidden]",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }
}
