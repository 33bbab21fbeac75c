package io.huifang.ticket.routing.now;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue as it is now.
 *
 * @param oldestAt since when the one waits that has waited longest
 * @param estimatedSeconds how long whoever comes now will wait, null if nobody can tell or is there
 * @param ready people who can be given something of it now
 * @param free tickets that they can be given still
 * @param givenToday how many have left it for somebody's desk since the day began
 * @param medianSeconds how long half of those waited at most
 * @param withinThird the share of those, of all who were told a wait, for whom it was within 30 %
 *     or a minute of what they were told
 */
public record QueueView(
    String id,
    String name,
    @Nullable String team,
    boolean pushes,
    long waiting,
    @Nullable Instant oldestAt,
    @Nullable Long estimatedSeconds,
    int ready,
    int free,
    long givenToday,
    @Nullable Long medianSeconds,
    @Nullable Double withinThird) {}
