package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.loop.IncidentWays.Incident;
import io.huifang.suite.loop.IncidentWays.Move;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The process map and the waste of the incidents of ServiceNow, counted once more from the file.
 */
final class IncidentMap {
  private static final String PERIOD = "?zone=UTC&from=2016-01-01&to=2018-01-01";
  private static final double EXACT = 1e-6;
  private final List<Incident> incidents;

  private IncidentMap(List<Incident> incidents) {
    this.incidents = incidents;
  }

  static void check(RealData data, Rehearsal rehearsal) throws IOException {
    IncidentMap truth = new IncidentMap(IncidentWays.of(data.rows("incident_event_log.csv.gz")));
    var kpi = rehearsal.as("mei.chen", "kpi");
    JsonNode map = kpi.get("/api/process/map" + PERIOD).ok();
    assertThat(map.path("tickets").asInt()).isEqualTo(truth.incidents.size());
    truth.steps(map);
    truth.paths(map);
    truth.loops(map);
    truth.ways(map);
    truth.waste(kpi.get("/api/process/waste" + PERIOD).ok().path(0));
  }

  private void steps(JsonNode map) {
    Map<String, Long> counted = new TreeMap<>();
    incidents.forEach(
        incident -> incident.moves().forEach(m -> counted.merge(m.what(), 1L, Long::sum)));
    Map<String, Long> found = new TreeMap<>();
    map.path("steps")
        .forEach(s -> found.put(s.path("activity").asText(), s.path("count").asLong()));
    assertThat(found).isEqualTo(counted);
    assertThat(map.path("dropOff").asLong()).as("all of them are closed").isZero();
  }

  /** Count, tickets and all times of every path, and how long incidents waited on it while open. */
  private void paths(JsonNode map) {
    Map<String, List<Long>> seconds = new TreeMap<>();
    Map<String, Set<Integer>> by = new TreeMap<>();
    Map<String, Long> waited = new TreeMap<>();
    for (int n = 0; n < incidents.size(); n++) {
      List<Move> moves = incidents.get(n).moves();
      boolean open = true;
      for (int i = 0; i + 1 < moves.size(); i++) {
        String what = moves.get(i).what();
        open = what.equals("REOPENED") || open && !Set.of("RESOLVED", "CLOSED").contains(what);
        String path = what + " " + moves.get(i + 1).what();
        long lasted = IncidentWays.between(moves.get(i), moves.get(i + 1));
        seconds.computeIfAbsent(path, p -> new ArrayList<>()).add(lasted);
        by.computeIfAbsent(path, p -> new HashSet<>()).add(n);
        waited.merge(path, open ? lasted : 0, Long::sum);
      }
    }
    assertThat(map.path("paths")).hasSize(seconds.size());
    double all = waited.values().stream().mapToLong(Long::longValue).sum();
    for (JsonNode found : map.path("paths")) {
      String path = found.path("from").asText() + " " + found.path("to").asText();
      assertThat(seconds).containsKey(path);
      List<Long> sorted = seconds.get(path);
      Collections.sort(sorted);
      long sum = sorted.stream().mapToLong(Long::longValue).sum();
      same(found, path, "count", sorted.size());
      same(found, path, "tickets", by.get(path).size());
      same(found, path, "min", sorted.get(0));
      same(found, path, "max", sorted.get(sorted.size() - 1));
      same(found, path, "mean", (double) sum / sorted.size());
      same(found, path, "median", quantile(sorted, 0.5));
      same(found, path, "p90", quantile(sorted, 0.9));
      same(found, path, "total", sum);
      same(found, path, "waiting", waited.get(path));
      same(found, path, "waitingShare", waited.get(path) / all);
    }
  }

  private static void same(JsonNode found, String path, String field, double expected) {
    assertThat(found.path(field).asDouble())
        .as("%s of %s", field, path)
        .isCloseTo(expected, within(EXACT * Math.max(1, expected)));
  }

  private static double quantile(List<Long> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int low = (int) place;
    int high = Math.min(low + 1, sorted.size() - 1);
    return sorted.get(low) * (1 - place + low) + sorted.get(high) * (place - low);
  }

  private void loops(JsonNode map) {
    long[] self = new long[2];
    long[] back = new long[2];
    long[] sent = new long[2];
    for (Incident incident : incidents) {
      List<String> way = way(incident);
      long selves = 0;
      long backs = 0;
      for (int i = 1; i < way.size(); i++) {
        boolean again = way.subList(0, i).contains(way.get(i));
        boolean atOnce = way.get(i).equals(way.get(i - 1));
        selves += atOnce ? 1 : 0;
        backs += again && !atOnce ? 1 : 0;
      }
      add(self, selves);
      add(back, backs);
      add(sent, Collections.frequency(way, "TRANSFERRED"));
    }
    tally(map.path("selfLoops"), self);
    tally(map.path("returns"), back);
    tally(map.path("transfers"), sent);
  }

  private static void add(long[] tally, long count) {
    tally[0] += count;
    tally[1] += count > 0 ? 1 : 0;
  }

  private static void tally(JsonNode found, long[] expected) {
    assertThat(found.path("count").asLong()).isEqualTo(expected[0]).isPositive();
    assertThat(found.path("tickets").asLong()).isEqualTo(expected[1]);
  }

  private static List<String> way(Incident incident) {
    return incident.moves().stream().map(Move::what).toList();
  }

  private void ways(JsonNode map) {
    Map<String, Long> counted = new TreeMap<>();
    incidents.forEach(i -> counted.merge(String.join(" ", way(i)), 1L, Long::sum));
    assertThat(map.path("differentWays").asLong()).isEqualTo(counted.size());
    for (JsonNode found : map.path("ways")) {
      List<String> way = new ArrayList<>();
      found.path("activities").forEach(step -> way.add(step.asText()));
      assertThat(found.path("tickets").asLong())
          .as(way.toString())
          .isEqualTo(counted.get(String.join(" ", way)));
    }
    long most = counted.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(map.at("/ways/0/tickets").asLong()).isEqualTo(most);
  }

  private void waste(JsonNode found) {
    long open = 0;
    long waiting = 0;
    long motion = 0;
    long rework = 0;
    for (Incident incident : incidents) {
      List<Move> moves = incident.moves();
      for (int i = 0; i + 1 < moves.size(); i++) {
        Move from = moves.get(i);
        long lasted = IncidentWays.between(from, moves.get(i + 1));
        boolean over = Set.of("resolved", "closed").contains(from.state());
        boolean queue = from.person() == null && Set.of("new", "active").contains(from.state());
        open += over ? 0 : lasted;
        waiting += queue || from.state().equals("waits inside") ? lasted : 0;
      }
      long[] hands = hands(moves);
      motion += hands[0];
      rework += hands[1] + incident.reopenings() + repeats(incident);
    }
    double n = incidents.size();
    assertThat(found.path("tickets").asInt()).isEqualTo(incidents.size());
    same(found, "waste", "openSeconds", open);
    same(found, "waste", "waitingSeconds", waiting);
    same(found, "waste", "waitingShare", (double) waiting / open);
    same(found, "waste", "overproduction", 0);
    same(found, "waste", "motion", motion / n);
    same(found, "waste", "rework", rework / n);
  }

  /** How often it went to another group or person, and how often back to a group. */
  private static long[] hands(List<Move> moves) {
    Set<String> groups = new HashSet<>();
    String group = null;
    String person = null;
    long changes = 0;
    long back = 0;
    for (Move move : moves) {
      if (group != null && move.group() != null && !move.group().equals(group)) {
        changes++;
        back += groups.contains(move.group()) ? 1 : 0;
        person = null;
      } else if (person != null && move.person() != null && !move.person().equals(person)) {
        changes++;
      }
      group = move.group() == null ? group : move.group();
      person = move.person() == null ? person : move.person();
      groups.add(group);
    }
    return new long[] {changes, back};
  }

  /** Further incidents of the caller in the category until a week after it was over. */
  private long repeats(Incident incident) {
    String caller = incident.last().get("caller_id");
    Instant until = incident.ended().plus(Duration.ofDays(7));
    return caller.equals("?")
        ? 0
        : incidents.stream()
            .filter(other -> other.last().get("caller_id").equals(caller))
            .filter(
                other ->
                    Objects.equals(other.last().get("category"), incident.last().get("category")))
            .filter(other -> other.opened().isAfter(incident.opened()))
            .filter(other -> !other.opened().isAfter(until))
            .count();
  }
}
