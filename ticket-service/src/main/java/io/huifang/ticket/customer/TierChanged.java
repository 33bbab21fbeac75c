package io.huifang.ticket.customer;

import java.util.UUID;

/**
 * Fired in the transaction that makes a customer one of another tier or segment, or worth more or
 * less.
 *
 * @param onlySegment whether it is the segment alone
 */
public record TierChanged(UUID customer, boolean onlySegment) {}
