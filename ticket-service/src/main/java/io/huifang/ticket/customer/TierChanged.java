package io.huifang.ticket.customer;

import java.util.UUID;

/** Fired in the transaction that makes a customer one of another tier or segment. */
public record TierChanged(UUID customer) {}
