package io.huifang.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a case begins.
 *
 * @param subject what it is about: the ticket, else the answer; one open case each
 * @param reason in words, for the owner
 */
public record NewCase(
    Cause cause,
    Severity severity,
    UUID subject,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID customerId,
    UUID correlationId,
    String reason,
    Dims dims) {}
