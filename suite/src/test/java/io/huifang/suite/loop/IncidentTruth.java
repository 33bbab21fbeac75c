package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the incidents of ServiceNow are, read off the file in the simplest way. */
final class IncidentTruth {
  private IncidentTruth() {}

  /** State, resolution, hand-overs and reopenings of each, and what was open on each of 60 days. */
  static void check(RealData data, PastNumbers past) throws IOException {
    Map<String, Map<String, String>> last = new HashMap<>();
    for (Map<String, String> row : data.rows("incident_event_log.csv.gz")) {
      last.put(row.get("number"), row);
    }
    Map<String, JsonNode> found = past.found("INC");
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
    for (Instant end : PastNumbers.days(begin, 60)) {
      open.put(end, last.values().stream().filter(row -> openAt(row, end)).count());
    }
    assertThat(past.backlog(begin, 60, "")).isEqualTo(open);
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
}
