package io.huifang.escalation.oncall.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A rotation and the hours in which it counts.
 *
 * @param windows none for all hours
 */
public record Layer(Rotation rotation, List<Window> windows) {
  /** Keeps the windows as they are. */
  public Layer {
    windows = List.copyOf(windows);
  }

  /** Whether somebody should be on call by this layer. */
  boolean wants(Instant at, ZoneId zone) {
    return windows.isEmpty() || windows.stream().anyMatch(window -> window.has(at, zone));
  }

  /** Adds the moments within a span at which something may change. */
  void edges(Span span, ZoneId zone, Set<Instant> edges) {
    long shift = Math.max(0, rotation.shiftAt(span.from(), zone));
    for (Instant at = rotation.begin(shift, zone); at.isBefore(span.to()); ) {
      add(at, span, edges);
      shift++;
      at = rotation.begin(shift, zone);
    }
    LocalDate last = LocalDate.ofInstant(span.to(), zone).plusDays(Window.AFTER);
    for (Window window : windows) {
      LocalDate day = LocalDate.ofInstant(span.from(), zone).minusDays(Window.BEFORE);
      for (; !day.isAfter(last); day = day.plusDays(1)) {
        if (window.begins(day)) {
          add(window.begin(day, zone), span, edges);
          add(window.end(day, zone), span, edges);
        }
      }
    }
  }

  static void add(Instant at, Span span, Set<Instant> edges) {
    if (span.has(at)) {
      edges.add(at);
    }
  }
}
