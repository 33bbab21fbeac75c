package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.api.Api;
import io.huifang.suite.facts.Recomputed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may go wrong between the services, and that no number changes for it. */
class FaultsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] METRICS = {
    "tickets_created", "tickets_resolved", "first_response_time", "resolution_rate", "response_rate"
  };
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);

  @Test
  void kpiServiceIsAwayForAWhileThenGetsEverythingTwiceAndShuffled() throws Exception {
    String category = "faults-" + UUID.randomUUID();
    Instant begin = rehearsal.now().minus(Duration.ofHours(1));
    rehearsal.settle();
    rehearsal.stack.service("kpi").kill();
    for (int i = 0; i < 5; i++) {
      customers.resolvedTicket(Customers.address(), category);
    }
    List<String> events = waitingFor("kpi");
    assertThat(events).hasSizeGreaterThanOrEqualTo(15);
    rehearsal.stack.service("kpi").start();
    rehearsal.settle();
    String before = numbers(category, begin);
    assertThat(before).contains("tickets_created 5").contains("tickets_resolved 5");
    List<String> again = new ArrayList<>(events);
    again.addAll(events);
    Collections.shuffle(again, new Random(7));
    for (String event : again) {
      assertThat(outcome("[" + event + "]")).isIn("accepted", "duplicate");
    }
    // who takes an event twice and changes nothing need not remember that it was there before
    assertThat(numbers(category, begin)).isEqualTo(before);
    // the same facts under new ids, as a producer that lost its memory would send them
    for (String event : again) {
      String renamed =
          event.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"" + UUID.randomUUID() + "\"");
      assertThat(outcome("[" + renamed + "]")).isEqualTo("accepted");
    }
    assertThat(numbers(category, begin)).isEqualTo(before);
    Recomputed.facts(rehearsal.as("admin", "kpi"));
    assertThat(numbers(category, begin)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void aKilledServiceLosesNothingAndDoublesNothing(String victim) {
    String category = "kill-" + victim + "-" + UUID.randomUUID();
    Instant begin = rehearsal.now().minus(Duration.ofHours(1));
    List<String> addresses = new ArrayList<>();
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      addresses.add(Customers.address());
      tickets.add(customers.resolvedTicket(addresses.get(i), category));
    }
    rehearsal.stack.service(victim).kill();
    rehearsal.stack.service(victim).start();
    for (String address : addresses) {
      customers.invitation(address, "");
    }
    rehearsal.settle();
    assertThat(numbers(category, begin))
        .contains("tickets_created 4")
        .contains("tickets_resolved 4")
        .contains("response_rate 4");
    Api desk = rehearsal.as("li.na", "ticket");
    for (String ticket : tickets) {
      assertThat(desk.get("/api/tickets/" + ticket).ok().path("state").asText())
          .isEqualTo("RESOLVED");
    }
    for (String address : addresses) {
      long invitations =
          rehearsal.stack.inbox().newest(address, 100).stream()
              .filter(mail -> mail.text().contains("/s/"))
              .map(mail -> mail.text().replaceFirst("(?s).*?(https?://\\S+/s/[\\w-]+).*", "$1"))
              .distinct()
              .count();
      assertThat(invitations).as("one invitation, even if mailed twice").isOne();
    }
  }

  private String numbers(String category, Instant begin) {
    Instant end = rehearsal.now().plus(Duration.ofHours(1));
    StringBuilder text = new StringBuilder();
    for (String metric : METRICS) {
      JsonNode row = rehearsal.metric(metric, begin, end, "&category=" + category);
      text.append(metric)
          .append(' ')
          .append(row.path("n"))
          .append(' ')
          .append(row.path("value"))
          .append('\n');
    }
    return text.toString();
  }

  private List<String> waitingFor(String subscriber) throws Exception {
    List<String> events = new ArrayList<>();
    String url = rehearsal.stack.database().jdbcUrl("ticket");
    String password = rehearsal.stack.database().password("ticket");
    try (Connection connection = DriverManager.getConnection(url, "ticket", password);
        var statement =
            connection.prepareStatement(
                "select event from outbox_event where type ~ '^(ticket|sla)[.]'"
                    + " and seq > (select seq from outbox_position where name = ?) order by seq")) {
      statement.setString(1, subscriber);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(rows.getString(1));
        }
      }
    }
    return events;
  }

  private String outcome(String batch) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rehearsal.stack.url("kpi") + "/events"))
            .header("Content-Type", "application/cloudevents-batch+json")
            .header(
                "Authorization", "Bearer " + rehearsal.stack.tokens().ofProgram("ticket-service"))
            .POST(HttpRequest.BodyPublishers.ofString(batch))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(answer.body()).path("results").path(0).path("outcome").asText();
  }
}
