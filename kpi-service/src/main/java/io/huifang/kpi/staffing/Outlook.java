package io.huifang.kpi.staffing;

import org.jspecify.annotations.Nullable;

/**
 * What so many people lead to.
 *
 * @param agents at work at the same time
 * @param serviceLevel share of all offered that is answered in time, 0 to 1
 * @param waiting share that has to wait at all
 * @param meanWait mean wait of all offered in seconds; null where the queue only grows
 * @param occupancy share of their time that people are busy
 * @param abandoned share that hangs up; 0 by Erlang C, where nobody does
 */
public record Outlook(
    int agents,
    double serviceLevel,
    double waiting,
    @Nullable Double meanWait,
    double occupancy,
    double abandoned) {}
