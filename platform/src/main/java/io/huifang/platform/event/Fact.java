package io.huifang.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What a service wants to tell the others.
 *
 * @param type with version, for example {@code ticket.opened.v1}
 * @param data any record that Jackson writes as the {@code data} of the event
 */
public record Fact(
    String type,
    UUID aggregate,
    long aggregateVersion,
    UUID correlationId,
    Instant happenedAt,
    Object data) {}
