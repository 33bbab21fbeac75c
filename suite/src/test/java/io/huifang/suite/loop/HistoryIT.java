package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Logs of the past, odd ones too, give the states, resolutions, hand-overs and backlogs they tell.
 */
class HistoryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Instant FEBRUARY = Instant.parse("1999-02-01T00:00:00Z");
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
  private final PastNumbers past = new PastNumbers(rehearsal);

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
    Map<String, JsonNode> found = past.found("odd-");
    assertThat(found).hasSize(216);
    log.fates()
        .forEach((id, fate) -> assertThat(fate(found.get("odd-" + id))).as(id).isEqualTo(fate));
    Map<Instant, Long> open = new TreeMap<>();
    PastNumbers.days(ODD, 8).forEach(end -> open.put(end, log.openAt(end)));
    assertThat(past.backlog(ODD, 8, "&channel=ODD")).isEqualTo(open);
  }

  @Test
  void callsOfABank() throws Exception {
    RealData data = RealData.of("bank_calls");
    done(data.start(tickets, "calls.csv.gz", "bank-calls-tickets.yaml"));
    Map<String, JsonNode> found = past.found("bank-1999-");
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
    List<Instant[]> lives = new ArrayList<>();
    for (Map<String, String> row : data.rows("calls.csv.gz")) {
      JsonNode call = found.get("bank-1999-" + ++number);
      boolean phantom = row.get("outcome").equals("PHANTOM");
      boolean served =
          row.get("outcome").equals("AGENT") && !row.get("ser_start").equals("0:00:00");
      assertThat(call == null).as("call %d", number).isEqualTo(phantom);
      if (call != null) {
        Instant end = served ? second(row, "ser_start", row.get("ser_time")) : null;
        Instant gone =
            row.get("outcome").equals("HANG") ? second(row, "vru_exit", row.get("q_time")) : end;
        if (gone != null) {
          lives.add(new Instant[] {second(row, "vru_entry", "0"), gone});
        }
        assertThat(call.path("state").asText()).isEqualTo("CLOSED");
        assertThat(call.path("transfers").asInt()).isZero();
        assertThat(call.path("resolvedAt").asText(null))
            .as("call %d", number)
            .isEqualTo(end == null ? null : end.toString());
      }
    }
    Map<Instant, Long> open = new TreeMap<>();
    for (Instant moment : PastNumbers.halfHours(FEBRUARY, 14)) {
      open.put(
          moment,
          lives.stream().filter(l -> l[0].isBefore(moment) && !l[1].isBefore(moment)).count());
    }
    assertThat(open.values()).as("a log in which calls wait").anyMatch(n -> n > 3);
    assertThat(past.backlogByHalfHour(FEBRUARY, 14, "&channel=PHONE")).isEqualTo(open);
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
}
