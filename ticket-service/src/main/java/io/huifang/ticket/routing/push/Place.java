package io.huifang.ticket.routing.push;

import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.Seat;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who could be given something now, with what they have already. */
public final class Place {
  private final Seat seat;
  private final @Nullable String team;
  private final Map<String, Integer> held = new HashMap<>();
  private int all;
  private int given;
  private Instant lastGiven;

  /**
   * @param given how many tickets they were given since their day began
   * @param lastGiven when the last one was
   */
  Place(Seat seat, @Nullable String team, int given, Instant lastGiven) {
    this.seat = seat;
    this.team = team;
    this.given = given;
    this.lastGiven = lastGiven;
  }

  String agent() {
    return seat.agent();
  }

  @Nullable String team() {
    return team;
  }

  /** What they have of a channel already. */
  void holds(String channel, int tickets) {
    held.merge(channel, tickets, Integer::sum);
    all += tickets;
  }

  boolean serves(ServiceQueue queue) {
    return (queue.team() == null || queue.team().equals(team)) && seat.can(queue);
  }

  int free() {
    return Math.max(0, seat.all() - all);
  }

  boolean fits(String channel) {
    return all < seat.all() && held.getOrDefault(channel, 0) < seat.capacity(channel);
  }

  void give(String channel, Instant now) {
    holds(channel, 1);
    given++;
    lastGiven = now;
  }

  /** How much of what they can have they have. */
  double share() {
    return all / (double) Math.max(1, seat.all());
  }

  int given() {
    return given;
  }

  Instant lastGiven() {
    return lastGiven;
  }
}
