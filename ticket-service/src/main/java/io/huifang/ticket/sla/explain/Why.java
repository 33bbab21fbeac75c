package io.huifang.ticket.sla.explain;

import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.standard.Considered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides about the due times of a ticket.
 *
 * @param standardVersion that the ticket follows, null for imported history
 * @param openedAt decides which rules were valid
 * @param rules all of that version, with the reason why each holds or does not
 * @param clocks what became of it
 */
public record Why(
    String ticket,
    @Nullable Integer standardVersion,
    Instant openedAt,
    String channel,
    String category,
    Complexity complexity,
    Tier tier,
    List<Considered> rules,
    List<Explanation> clocks) {}
