package io.huifang.ticket.lifecycle;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a ticket.
 *
 * @param agent the subject of an agent, null to put the ticket back into the queue
 */
public record Assign(@Nullable @Size(min = 1, max = 100) String agent) {}
