package io.huifang.ticket.calendar;

/**
 * Fired in the transaction that changes the hours of a calendar, if what is open shall be counted
 * by the new ones from now on.
 *
 * @param id of the calendar
 * @param version by which it counts
 */
public record HoursChanged(String id, long version) {}
