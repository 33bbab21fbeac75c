package io.huifang.ticket.contact.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long the intervals of a summary are. */
public enum Interval {
  /** Of the site's zone; 23 or 25 hours long where clocks change. */
  DAY("date_trunc('day', c.offered_at, :zone)", Duration.ofDays(800)),
  /** From the beginning of the period on. */
  HALF_HOUR("date_bin('30 minutes', c.offered_at, :from)", Duration.ofDays(62));

  private final String start;
  private final Duration longest;

  Interval(String start, Duration longest) {
    this.start = start;
    this.longest = longest;
  }

  /** In SQL, when the interval of a contact begins. */
  String start() {
    return start;
  }

  /** The longest period that is summed up at once. */
  Duration longest() {
    return longest;
  }

  Instant after(Instant from, ZoneId zone) {
    return this == DAY
        ? from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
        : from.plusSeconds(1800);
  }
}
