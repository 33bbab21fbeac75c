package io.huifang.suite.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each incident of ServiceNow went through, read off the file row by row. It shares no code
 * with what is tested: a row says who has it and how it stands; what changed is a step.
 */
final class IncidentWays {
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

  /** A step, and how the incident stood after it. */
  record Move(String what, Instant at, String state, String group, String person) {}

  /** An incident with its last row. */
  record Incident(Map<String, String> last, List<Move> moves) {
    Instant opened() {
      return minute(last.get("opened_at"));
    }

    /** When it was resolved as the source says, else when it was closed. */
    Instant ended() {
      Instant resolved = minute(last.get("resolved_at"));
      return resolved == null ? minute(last.get("closed_at")) : resolved;
    }

    long reopenings() {
      return Long.parseLong(last.get("reopen_count"));
    }
  }

  private final List<Map<String, String>> rows;
  private final List<Move> moves = new ArrayList<>();
  private String state = "new";
  private String group;
  private String person;

  private IncidentWays(List<Map<String, String>> rows) {
    this.rows = rows;
  }

  /** All incidents of the file. */
  static List<Incident> of(List<Map<String, String>> file) {
    Map<String, List<Map<String, String>>> byNumber = new LinkedHashMap<>();
    file.forEach(
        row -> byNumber.computeIfAbsent(row.get("number"), n -> new ArrayList<>()).add(row));
    List<Incident> incidents = new ArrayList<>();
    byNumber
        .values()
        .forEach(
            rows ->
                incidents.add(
                    new Incident(rows.get(rows.size() - 1), new IncidentWays(rows).walk())));
    return incidents;
  }

  private List<Move> walk() {
    Map<String, String> last = rows.get(rows.size() - 1);
    List<Map<String, String>> byTime = new ArrayList<>(rows);
    byTime.sort(Comparator.comparing(row -> minute(row.get("sys_updated_at"))));
    boolean persons = rows.stream().anyMatch(row -> value(row, "assigned_to") != null);
    boolean groups = rows.stream().anyMatch(row -> value(row, "assignment_group") != null);
    group = value(groups ? byTime.get(0) : last, "assignment_group");
    person = persons ? value(byTime.get(0), "assigned_to") : value(last, "resolved_by");
    move("OPENED", minute(last.get("opened_at")));
    for (Map<String, String> row : byTime) {
      Instant at = minute(row.get("sys_updated_at"));
      boolean handed = hand(row, at, persons);
      String next = stands(row.get("incident_state"));
      if (next != null && !next.equals(state)) {
        become(next, at, handed);
      }
    }
    end(last);
    moves.sort(Comparator.comparing(Move::at)); // stable: of one minute, as it came
    return moves;
  }

  private boolean hand(Map<String, String> row, Instant at, boolean persons) {
    String toGroup = value(row, "assignment_group");
    String toPerson = value(row, "assigned_to");
    boolean elsewhere = group != null && toGroup != null && !toGroup.equals(group);
    String before = person;
    group = toGroup == null ? group : toGroup;
    if (toPerson != null || elsewhere && persons) {
      person = toPerson;
    }
    boolean other = !Objects.equals(before, person);
    if (elsewhere) {
      move("TRANSFERRED", at);
    } else if (other) {
      move("ASSIGNED", at);
    }
    return elsewhere || other;
  }

  private void become(String next, Instant at, boolean handed) {
    boolean wasOver = over(state);
    boolean waited = state.startsWith("waits");
    state = next;
    if (wasOver && !over(next)) {
      move("REOPENED", at);
    }
    switch (next) {
      case "resolved" -> move("RESOLVED", at);
      case "closed" -> move("CLOSED", at);
      case "waits for the caller" -> move("WAITS_FOR_CUSTOMER", at);
      case "waits inside" -> move("WAITS_FOR_US", at);
      default -> {
        if (waited) {
          move("RESUMED", at);
        } else if (!wasOver && !handed) {
          move("ASSIGNED", at);
        }
      }
    }
  }

  /** Where the rows do not tell the end, the columns for it do. */
  private void end(Map<String, String> last) {
    group = value(last, "assignment_group");
    person = value(last, "resolved_by");
    Instant resolved = minute(last.get("resolved_at"));
    if (!over(state) && resolved != null) {
      become("resolved", resolved, false);
    }
    if (!state.equals("closed")) {
      become("closed", minute(last.get("closed_at")), false);
    }
  }

  private void move(String what, Instant at) {
    moves.add(new Move(what, at, state, group, person));
  }

  private static boolean over(String state) {
    return state.equals("resolved") || state.equals("closed");
  }

  private static String stands(String text) {
    return switch (text) {
      case "New" -> "new";
      case "Active" -> "active";
      case "Awaiting User Info" -> "waits for the caller";
      case "Awaiting Problem", "Awaiting Vendor", "Awaiting Evidence" -> "waits inside";
      case "Resolved" -> "resolved";
      case "Closed" -> "closed";
      case "-100" -> null;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String value(Map<String, String> row, String column) {
    return row.get(column).equals("?") ? null : row.get(column);
  }

  static Instant minute(String text) {
    return text.equals("?") ? null : LocalDateTime.parse(text, AT).toInstant(ZoneOffset.UTC);
  }

  /** Seconds between two moves. */
  static long between(Move a, Move b) {
    return Duration.between(a.at(), b.at()).toSeconds();
  }
}
