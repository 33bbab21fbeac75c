package io.huifang.ticket.past;

import io.huifang.ticket.Ticket;
import java.time.Instant;

/**
 * Fired inside the transaction that takes an imported ticket out.
 *
 * @param was its version is the last that it had
 */
public record TicketWithdrawn(Ticket.Identity was, Instant at) {}
