package io.huifang.kpi.dashboard.once;

/**
 * Solved at first contact, if a repeat contact is waited for so long.
 *
 * @param open tickets whose window has not passed
 * @param ifAll what it would be if none of those came back
 * @param link to the rows
 */
public record WindowLine(
    int days,
    boolean usual,
    String value,
    String range,
    String n,
    String open,
    String ifAll,
    String link) {}
