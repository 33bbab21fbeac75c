package io.huifang.ticket.contact.live;

import io.huifang.ticket.contact.Outcome;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a contact.
 *
 * @param queue into which it came, null where nothing is said
 * @param team whose it is, null where nothing is said
 * @param agent who answered or took over; null for a transfer into a queue
 * @param outcome of one that ended before anybody answered, null where nothing is said
 */
public record LiveEvent(
    Signal signal,
    Instant at,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agent,
    @Nullable Outcome outcome) {

  /** As they happened, whatever the order in which they were told. */
  static final Comparator<LiveEvent> ORDER =
      Comparator.comparing(LiveEvent::at).thenComparing(LiveEvent::signal);
}
