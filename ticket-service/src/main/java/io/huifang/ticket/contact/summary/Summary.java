package io.huifang.ticket.contact.summary;

import java.util.List;

/**
 * A period, interval by interval and as a whole.
 *
 * @param zone in which its days begin
 * @param within seconds in which an answer is in time
 * @param slots all intervals in order, those without a contact too
 * @param all counted as a whole: means are of contacts, never of means
 */
public record Summary(String zone, int within, Interval by, List<Slot> slots, Slot all) {}
