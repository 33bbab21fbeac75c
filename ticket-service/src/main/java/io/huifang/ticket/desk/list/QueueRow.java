package io.huifang.ticket.desk.list;

import io.huifang.ticket.presence.Present;
import io.huifang.ticket.view.TicketView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list, with what one needs to choose it.
 *
 * @param customer name, null if nobody is on record
 * @param dueAt what is due next, null if no clock runs
 * @param paused whether its clocks stand still
 * @param unread whether the customer has spoken last
 * @param lastWords the beginning of what was said last, empty if nothing was
 * @param agent name, null while nobody has it
 * @param others colleagues who are at it right now
 */
public record QueueRow(
    TicketView ticket,
    @Nullable String customer,
    @Nullable Instant dueAt,
    boolean paused,
    boolean unread,
    String lastWords,
    @Nullable String agent,
    List<Present> others) {}
