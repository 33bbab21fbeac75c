package io.huifang.ticket.conversation;

import io.huifang.ticket.Ticket;

/**
 * Fired in the transaction that stores a message, after what it does to the ticket.
 *
 * @param opens whether the ticket was opened with it, so that nobody can have waited for it
 */
public record Said(Ticket ticket, Message.View message, boolean opens) {}
