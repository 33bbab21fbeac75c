package io.huifang.ticket.conversation;

import io.huifang.ticket.Ticket;

/** Fired in the transaction that stores a message, after what it does to the ticket. */
public record Said(Ticket ticket, Message.View message) {}
