package io.huifang.ticket.draft;

import java.time.Instant;

/**
 * A text that somebody has not sent yet.
 *
 * @param savedAt when the last of it arrived
 */
public record Draft(DraftKind kind, String text, Instant savedAt) {}
