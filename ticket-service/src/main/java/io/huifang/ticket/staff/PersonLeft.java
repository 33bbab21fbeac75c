package io.huifang.ticket.staff;

/** Fired in the transaction in which somebody works here no more. */
public record PersonLeft(String agent) {}
