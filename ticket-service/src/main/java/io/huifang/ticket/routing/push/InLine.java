package io.huifang.ticket.routing.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that waits.
 *
 * @param team whose it is already, null for nobody's
 * @param rank when it counts as having come; the earliest is next
 * @param meantFor the customer's own agent, while it waits for that one; null for anybody
 */
record InLine(
    UUID ticket,
    String queue,
    String channel,
    @Nullable String team,
    Instant rank,
    @Nullable String meantFor) {}
