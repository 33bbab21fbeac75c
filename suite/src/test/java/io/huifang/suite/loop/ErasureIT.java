package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.database.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer goes through the whole loop and is then erased everywhere. */
class ErasureIT {
  private static final String EVERY_TABLE =
      """
      select relname, (xpath('/row/n/text()', query_to_xml(
          format('select count(*) as n from %I t where strpos(t::text, %L) > 0', relname, ?),
          false, true, '')))[1]::text::bigint
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      """;
  private static final String[] SERVICES = {"ticket", "survey", "escalation", "kpi"};
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);
  private final String secret = UUID.randomUUID().toString().replace("-", "");
  private final String address = secret + "@example.org";
  private final String category = "erasure-" + UUID.randomUUID();

  @Test
  void nothingIsLeftAndEveryNumberIsAsItWas() throws Exception {
    Instant begin = rehearsal.now().minus(Duration.ofHours(1));
    String ticket = wholeLoop();
    rehearsal.settle();
    Api desk = rehearsal.as("admin", "ticket");
    String person = desk.get("/api/tickets/" + ticket).ok().path("customerId").asText();
    Map<String, String> before = numbers(begin);
    for (String service : new String[] {"ticket", "survey", "escalation"}) {
      assertThat(found(service, secret)).as(service).isNotEmpty();
    }
    assertThat(found("kpi", person)).isNotEmpty();

    cancelFilesInWhichThePersonMayStand(desk);
    desk.change("/api/customers/" + person, "/erasure", Map.of()).ok();
    rehearsal.settle();

    for (String service : SERVICES) {
      assertThat(found(service, secret)).as(service).isEmpty();
      JsonNode verdict = rehearsal.as("admin", service).post("/api/audit/verification", "").ok();
      assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
      assertThat(log(service)).doesNotContain(secret);
    }
    assertThat(found("kpi", person)).isEmpty();
    assertThat(log("postgres")).doesNotContain(secret);
    assertThat(numbers(begin)).isEqualTo(before);

    rehearsal.advance(Duration.ofMinutes(16)); // told once more
    rehearsal.soon().until(() -> found("ticket", person), where -> !where.containsKey("due_work"));
    rehearsal.settle();
    for (String service : SERVICES) {
      assertThat(found(service, person).keySet()).as(service).allMatch(ErasureIT::mayNameTheId);
    }
  }

  /** Other rehearsals leave files that were only tried out; they keep anybody from being erased. */
  private static void cancelFilesInWhichThePersonMayStand(Api desk) {
    for (JsonNode job : desk.get("/api/imports").ok()) {
      if (Set.of("RECEIVING", "CHECKED").contains(job.path("state").asText())) {
        desk.post("/api/imports/" + job.path("id").asText() + "/cancel", "").ok();
      }
    }
  }

  /** The trail names the record that was erased; the event names both ids until it is dropped. */
  private static boolean mayNameTheId(String table) {
    return table.startsWith("audit_") || table.startsWith("outbox_event");
  }

  private String wholeLoop() throws IOException, InterruptedException {
    Api desk = rehearsal.as("li.na", "ticket");
    Map<String, Object> contact = new HashMap<>(Customers.contact(address, category));
    contact.put("subject", "subject " + secret);
    contact.put("text", "text " + secret);
    contact.put("customer", Map.of("name", secret, "email", address, "language", "en"));
    String id = desk.post("/api/tickets", contact).ok().path("id").asText();
    String ticket = "/api/tickets/" + id;
    desk.change(ticket, "/replies", Map.of("text", secret)).ok();
    desk.change(ticket, "/resolution", Map.of("text", secret)).ok();
    desk.post("/api/tickets", contact).ok();
    answer(customers.invitation(address, ""));
    Api board = rehearsal.as("mei.chen", "escalation");
    JsonNode opened =
        rehearsal
            .soon()
            .until(
                () -> board.get("/api/cases?ticket=" + id).ok().path("items").path(0),
                found -> !found.isMissingNode());
    String path = "/api/cases/" + opened.path("id").asText();
    board.change(path, "/attempts", Map.of("outcome", "REACHED", "note", secret)).ok();
    return id;
  }

  private void answer(String link) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("overall=1&nps=2&comment=" + secret))
            .build();
    int status =
        HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
    assertThat(status).isEqualTo(303);
  }

  private Map<String, String> numbers(Instant begin) {
    Map<String, String> all = new TreeMap<>();
    Instant end = begin.plus(Duration.ofDays(2));
    for (JsonNode metric : rehearsal.as("mei.chen", "kpi").get("/api/metrics").ok()) {
      String id = metric.path("id").asText();
      all.put(id, rehearsal.metric(id, begin, end, "&category=" + category).toString());
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  /** Rows by table, in which the text stands in any column. */
  private Map<String, Long> found(String service, String text) throws SQLException {
    Database server = rehearsal.stack.database();
    Map<String, Long> found = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(service), service, server.password(service));
        PreparedStatement select = connection.prepareStatement(EVERY_TABLE)) {
      select.setString(1, text);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getLong(2));
        }
      }
    }
    found.values().removeIf(rows -> rows == 0);
    return found;
  }

  private String log(String component) throws IOException {
    Path file = rehearsal.stack.log(component);
    assertThat(file).isNotEmptyFile();
    return Files.readString(file);
  }
}
