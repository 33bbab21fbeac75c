package io.huifang.kpi.process;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;

import io.huifang.kpi.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the way of a ticket, event by event, as ticket-service does. */
final class Roads {
  private final List<Map<String, Object>> events = new ArrayList<>();
  private final Instant begin;
  private Map<String, Object> state;
  private long version;
  private @Nullable String firstResolved;
  private int reopens;

  private Roads(String name, Instant begin, String team) {
    this.begin = begin;
    this.state =
        with(
            Told.ticket(name, "customer of " + name, begin.toString()),
            "dims",
            Told.dims("PHONE", team, null));
  }

  /** A ticket of nobody yet. */
  static Roads of(String name, String begin) {
    return of(name, Instant.parse(begin), "north");
  }

  static Roads of(String name, Instant begin, String team) {
    Roads road = new Roads(name, begin, team);
    road.state = with(road.state, "state", "NEW");
    return road.go(0, "opened", "NEW");
  }

  /** Lets something happen so many minutes after the beginning. */
  Roads go(int minute, String what, String next) {
    String at = begin.plus(Duration.ofMinutes(minute)).toString();
    boolean done = next.equals("RESOLVED") || next.equals("CLOSED");
    if (what.equals("resolved")) {
      firstResolved = firstResolved == null ? at : firstResolved;
      state = with(state, "resolvedAt", at, "firstResolvedAt", firstResolved);
    } else if (what.equals("reopened")) {
      state = with(state, "resolvedAt", null, "reopens", ++reopens);
    } else if (what.equals("closed")) {
      state = with(state, "closedAt", done ? at : null);
    }
    state = with(state, "state", next);
    events.add(with(event("ticket." + what + ".v1", ++version, state), "time", at));
    return this;
  }

  /** The same, and from then on somebody else has it. */
  Roads go(int minute, String what, String next, String team, @Nullable String agent) {
    state = with(state, "dims", Told.dims("PHONE", team, agent));
    return go(minute, what, next);
  }

  List<Map<String, Object>> events() {
    return events;
  }
}
