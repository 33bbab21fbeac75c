package io.huifang.suite.loop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a log of state changes says about its tickets, read off without any of our services: the
 * rows of a ticket are looked at from the last one backwards.
 */
final class PastLog {
  private final Map<String, List<Row>> tickets = new LinkedHashMap<>();

  /** One line of the log. */
  record Row(Instant at, String state, String team) {
    boolean over() {
      return state.equals("RESOLVED") || state.equals("CLOSED");
    }
  }

  /** What should have become of a ticket. */
  record Fate(String state, @Nullable Instant resolvedAt, int transfers, int reopens) {}

  void add(String id, Instant at, String state, String team) {
    tickets.computeIfAbsent(id, key -> new ArrayList<>()).add(new Row(at, state, team));
  }

  /** As a file, with the tickets one after the other. */
  String csv() {
    StringBuilder csv = new StringBuilder("id,at,state,team\n");
    tickets.forEach(
        (id, rows) ->
            rows.forEach(
                row -> csv.append("%s,%s,%s,%s\n".formatted(id, row.at, row.state, row.team))));
    return csv.toString();
  }

  Map<String, Fate> fates() {
    Map<String, Fate> fates = new LinkedHashMap<>();
    tickets.forEach(
        (id, rows) -> {
          Row last = rows.get(rows.size() - 1);
          fates.put(id, new Fate(last.state, resolved(rows), transfers(rows), reopens(rows)));
        });
    return fates;
  }

  /** How many are not over at a moment, as far as we know today. */
  long openAt(Instant moment) {
    return tickets.values().stream()
        .filter(rows -> rows.get(0).at.isBefore(moment))
        .filter(rows -> ended(rows) == null || !ended(rows).isBefore(moment))
        .count();
  }

  private static int firstOfEnd(List<Row> rows) {
    int i = rows.size();
    while (i > 0 && rows.get(i - 1).over()) {
      i--;
    }
    return i;
  }

  private static @Nullable Instant resolved(List<Row> rows) {
    return rows.subList(firstOfEnd(rows), rows.size()).stream()
        .filter(row -> row.state.equals("RESOLVED"))
        .map(Row::at)
        .findFirst()
        .orElse(null);
  }

  /** Where nobody resolved it, the last closing is the end; one row of a state repeated is none. */
  private static @Nullable Instant ended(List<Row> rows) {
    List<Row> end = rows.subList(firstOfEnd(rows), rows.size());
    return end.isEmpty() ? null : resolved(rows) != null ? resolved(rows) : end.get(0).at;
  }

  private static int transfers(List<Row> rows) {
    int count = 0;
    for (int i = 1; i < rows.size(); i++) {
      count += rows.get(i).team.equals(rows.get(i - 1).team) ? 0 : 1;
    }
    return count;
  }

  private static int reopens(List<Row> rows) {
    int count = 0;
    for (int i = 1; i < rows.size(); i++) {
      count += rows.get(i - 1).over() && !rows.get(i).over() ? 1 : 0;
    }
    return count;
  }
}
