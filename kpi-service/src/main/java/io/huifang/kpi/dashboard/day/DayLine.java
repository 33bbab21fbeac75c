package io.huifang.kpi.dashboard.day;

import org.jspecify.annotations.Nullable;

/**
 * One half hour as the page shows it.
 *
 * @param when from and to
 * @param percent the service level for the bar, null without contacts
 * @param tone class of the verdict
 * @param verdict in words, empty where there is nothing to judge
 * @param rows link to its contacts, null without any
 * @param expected what was or is forecast, empty for nothing
 * @param between the interval of 80 %
 * @param unusual whether what came lies outside the interval of 95 %
 * @param plan link to the staffing that this takes, null without forecast
 */
public record DayLine(
    String when,
    String offered,
    String answered,
    String abandoned,
    @Nullable Double percent,
    String level,
    String range,
    String waited,
    boolean below,
    String tone,
    String verdict,
    boolean running,
    @Nullable String rows,
    String expected,
    String between,
    boolean unusual,
    @Nullable String plan) {}
