package io.huifang.ticket.routing.now;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a seat, as they are now.
 *
 * @param state the first thing that keeps work from them, or that nothing does
 * @param ready whether they say that they are
 * @param since when they said that they are ready, or not; null if they never did
 * @param held tickets in hand
 * @param fits how many they can have
 * @param given since their day began
 * @param awayUntil the end of the absence, null if nobody has entered one
 */
public record PersonNow(
    String id,
    String name,
    @Nullable String team,
    State state,
    boolean ready,
    @Nullable Instant since,
    int held,
    int fits,
    int given,
    @Nullable Instant awayUntil) {

  /** Why somebody is given work or not. */
  public enum State {
    READY("circle-check", "st-resolved"),
    FULL("circle-filled", "st-open"),
    ON_CALL("phone-call", "st-open"),
    RESTING("player-pause", "st-wait"),
    OFF_SHIFT("moon", "st-closed"),
    AWAY("beach", "st-closed");

    private final String icon;
    private final String tone;

    State(String icon, String tone) {
      this.icon = icon;
      this.tone = tone;
    }

    public String icon() {
      return icon;
    }

    public String tone() {
      return tone;
    }
  }
}
