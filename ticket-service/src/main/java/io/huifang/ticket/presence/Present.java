package io.huifang.ticket.presence;

import java.util.UUID;

/**
 * Somebody else at a ticket.
 *
 * @param writing whether they have typed something within the last half minute
 */
public record Present(UUID ticket, String agent, String name, boolean writing) {}
