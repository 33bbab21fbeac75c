package io.huifang.ticket.queue;

/**
 * How much there is to do in what the caller may see.
 *
 * @param mine what the caller has
 * @param unassigned what nobody has
 * @param open all that is neither resolved nor closed
 * @param unread where a customer waits for a reply
 * @param late what should have been done by now
 * @param soon what is due within the hour
 */
public record QueueCounts(
    long mine, long unassigned, long open, long unread, long late, long soon) {}
