package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Logs of the past, odd ones too, give the states, resolutions, hand-overs and backlogs they tell.
 */
class HistoryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Instant ODD = Instant.parse("2019-03-04T09:00:00Z");
  private static final List<String> STATES =
      List.of("NEW", "OPEN", "PENDING_CUSTOMER", "PENDING_INTERNAL", "RESOLVED", "CLOSED");
  private static final String MAPPING =
      """
      target: ticket
      externalId: {column: id, prefix: "odd-"}
      group: {by: [id], contiguous: true}
      fields:
        subject: {column: id}
        channel: {constant: ODD}
        firstContactAt: {column: at, type: timestamp, aggregate: first}
      steps:
        at: {column: at, type: timestamp}
        fields: {state: {column: state}, team: {column: team}}
      """;
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api tickets = rehearsal.as("admin", "ticket");

  @Test
  void everyOddTransitionIsTakenAsItHappened() throws Exception {
    PastLog log = new PastLog();
    for (int walk = 0; walk < STATES.size() * STATES.size() * STATES.size(); walk++) {
      Instant at = ODD.plus(Duration.ofHours(walk % 40));
      log.add("w" + walk, at, "NEW", "n");
      for (int i = 0, rest = walk; i < 3; i++, rest /= STATES.size()) {
        at = at.plus(Duration.ofHours(17));
        log.add("w" + walk, at, STATES.get(rest % STATES.size()), (walk + i) % 3 == 0 ? "s" : "n");
      }
    }
    byte[] file = log.csv().getBytes(StandardCharsets.UTF_8);
    done(
        new Importer(tickets, job -> {}).start("odd.csv", MAPPING, new ByteArrayInputStream(file)));
    Map<String, JsonNode> found = found("odd-");
    assertThat(found).hasSize(216);
    log.fates()
        .forEach((id, fate) -> assertThat(fate(found.get("odd-" + id))).as(id).isEqualTo(fate));
    Map<Instant, Long> open = new TreeMap<>();
    days(ODD, 8).forEach(end -> open.put(end, log.openAt(end)));
    assertThat(backlog(ODD, 8, "&channel=ODD")).isEqualTo(open);
  }

  @Test
  void incidentsOfServiceNow() throws Exception {
    RealData data = RealData.of("servicenow");
    done(data.start(tickets, "incident_event_log.csv.gz", "servicenow-tickets.yaml"));
    Map<String, Map<String, String>> last = new HashMap<>();
    for (Map<String, String> row : data.rows("incident_event_log.csv.gz")) {
      last.put(row.get("number"), row);
    }
    Map<String, JsonNode> found = found("INC");
    assertThat(found.keySet()).isEqualTo(last.keySet());
    last.forEach(
        (number, row) -> {
          JsonNode ticket = found.get(number);
          assertThat(ticket.path("state").asText()).isEqualTo("CLOSED");
          assertThat(ticket.path("closedAt").asText())
              .isEqualTo(minute(row, "closed_at").toString());
          Instant resolved = minute(row, "resolved_at");
          assertThat(ticket.path("resolvedAt").asText(null))
              .as(number)
              .isEqualTo(resolved == null ? null : resolved.toString());
          assertThat(ticket.path("transfers").asText()).isEqualTo(row.get("reassignment_count"));
          assertThat(ticket.path("reopens").asText()).isEqualTo(row.get("reopen_count"));
        });
    Instant begin = Instant.parse("2016-02-29T00:00:00Z");
    Map<Instant, Long> open = new TreeMap<>();
    for (Instant end : days(begin, 60)) {
      open.put(end, last.values().stream().filter(row -> openAt(row, end)).count());
    }
    assertThat(backlog(begin, 60, "")).isEqualTo(open);
  }

  private static boolean openAt(Map<String, String> row, Instant moment) {
    Instant resolved = minute(row, "resolved_at");
    Instant end = resolved == null ? minute(row, "closed_at") : resolved;
    return minute(row, "opened_at").isBefore(moment) && !end.isBefore(moment);
  }

  private static Instant minute(Map<String, String> row, String column) {
    String text = row.get(column);
    return text.equals("?")
        ? null
        : LocalDateTime.parse(text, DateTimeFormatter.ofPattern("d/M/uuuu HH:mm"))
            .toInstant(ZoneOffset.UTC);
  }

  @Test
  void callsOfABank() throws Exception {
    RealData data = RealData.of("bank_calls");
    done(data.start(tickets, "calls.csv.gz", "bank-calls-tickets.yaml"));
    Map<String, JsonNode> found = found("bank-1999-");
    JsonNode truth = data.truth().path("by_date");
    truth
        .fields()
        .forEachRemaining(
            day -> {
              List<JsonNode> calls =
                  found.values().stream()
                      .filter(c -> c.path("firstContactAt").asText().startsWith(day.getKey()))
                      .toList();
              assertThat(calls).as(day.getKey()).hasSize(day.getValue().path("offered").asInt());
            });
    int number = 0;
    for (Map<String, String> row : data.rows("calls.csv.gz")) {
      JsonNode call = found.get("bank-1999-" + ++number);
      boolean phantom = row.get("outcome").equals("PHANTOM");
      boolean served =
          row.get("outcome").equals("AGENT") && !row.get("ser_start").equals("0:00:00");
      assertThat(call == null).as("call %d", number).isEqualTo(phantom);
      if (call != null) {
        Instant end = served ? second(row, "ser_start", row.get("ser_time")) : null;
        assertThat(call.path("state").asText()).isEqualTo("CLOSED");
        assertThat(call.path("transfers").asInt()).isZero();
        assertThat(call.path("resolvedAt").asText(null))
            .as("call %d", number)
            .isEqualTo(end == null ? null : end.toString());
      }
    }
  }

  private static Instant second(Map<String, String> row, String column, String more) {
    return LocalDateTime.parse(
            "19" + row.get("date") + " " + row.get(column),
            DateTimeFormatter.ofPattern("uuuuMMdd H:mm:ss"))
        .toInstant(ZoneOffset.UTC)
        .plusSeconds(Long.parseLong(more));
  }

  private void done(Importer.Started started) throws InterruptedException {
    JsonNode job = started.await();
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("bad").asLong()).isZero();
    rehearsal.settle(PATIENCE);
  }

  private static PastLog.Fate fate(JsonNode ticket) {
    String resolved = ticket.path("resolvedAt").asText(null);
    return new PastLog.Fate(
        ticket.path("state").asText(),
        resolved == null ? null : Instant.parse(resolved),
        ticket.path("transfers").asInt(),
        ticket.path("reopens").asInt());
  }

  /** The tickets whose external id begins like this, by that id. */
  private Map<String, JsonNode> found(String prefix) {
    Map<String, JsonNode> found = new HashMap<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = tickets.get("/api/tickets?limit=200" + cursor).ok();
      for (JsonNode ticket : page.path("items")) {
        String id = ticket.path("externalId").asText("");
        if (id.startsWith(prefix)) {
          found.put(id, ticket);
        }
      }
      String next = page.path("next").asText(null);
      cursor = next == null ? null : "&cursor=" + next;
    }
    return found;
  }

  private Map<Instant, Long> backlog(Instant begin, int days, String filters) throws IOException {
    Map<Instant, Long> open = new TreeMap<>();
    days(begin, days).forEach(end -> open.put(end, 0L));
    String path =
        "/api/metrics/tickets_open/values?zone=UTC&interval=day&from=%s&to=%s%s"
            .formatted(day(begin), day(begin).plusDays(days), filters);
    for (JsonNode row : rehearsal.as("mei.chen", "kpi").get(path).ok().path("rows")) {
      open.put(Instant.parse(row.path("end").asText()), row.path("n").asLong());
    }
    return open;
  }

  private static java.time.LocalDate day(Instant begin) {
    return begin.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Where each of the days ends. */
  private static List<Instant> days(Instant begin, int days) {
    return java.util.stream.IntStream.rangeClosed(1, days)
        .mapToObj(i -> day(begin).plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant())
        .toList();
  }
}
