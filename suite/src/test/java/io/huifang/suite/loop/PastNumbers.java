package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the installation says about the past. */
final class PastNumbers {
  private final Rehearsal rehearsal;
  private final Api tickets;

  PastNumbers(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.tickets = rehearsal.as("admin", "ticket");
  }

  /** The tickets whose external id begins like this, by that id. */
  Map<String, JsonNode> found(String prefix) {
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

  /** How many were open at the end of each day, as the numbers say. */
  Map<Instant, Long> backlog(Instant begin, int days, String filters) {
    return backlog(begin, days, "&interval=day" + filters, days(begin, days));
  }

  /** How many were open at the end of each half hour of these days. */
  Map<Instant, Long> backlogByHalfHour(Instant begin, int days, String filters) {
    return backlog(begin, days, "&interval=half_hour" + filters, halfHours(begin, days));
  }

  private Map<Instant, Long> backlog(Instant begin, int days, String more, List<Instant> ends) {
    Map<Instant, Long> open = new TreeMap<>();
    ends.forEach(end -> open.put(end, 0L));
    String path =
        "/api/metrics/tickets_open/values?zone=UTC&from=%s&to=%s%s"
            .formatted(day(begin), day(begin).plusDays(days), more);
    for (JsonNode row : rehearsal.as("mei.chen", "kpi").get(path).ok().path("rows")) {
      open.put(Instant.parse(row.path("end").asText()), row.path("n").asLong());
    }
    return open;
  }

  private static LocalDate day(Instant begin) {
    return begin.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Where each half hour of the days ends. */
  static List<Instant> halfHours(Instant begin, int days) {
    Instant from = day(begin).atStartOfDay(ZoneOffset.UTC).toInstant();
    return IntStream.rangeClosed(1, days * 48)
        .mapToObj(i -> from.plus(Duration.ofMinutes(30L * i)))
        .toList();
  }

  /** Where each of the days ends. */
  static List<Instant> days(Instant begin, int days) {
    return IntStream.rangeClosed(1, days)
        .mapToObj(i -> day(begin).plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant())
        .toList();
  }
}
