package io.huifang.kpi.alert;

import io.huifang.kpi.warning.Signal;
import java.time.Instant;
import java.util.Set;

/**
 * A piece that was out of control, with the numbers of the moment in which it was found.
 *
 * @param value in the unit of the metric, as all numbers but n and sigmas
 * @param sigmas how far from the middle; negative below
 */
public record AlertPoint(
    Instant start,
    Instant end,
    long n,
    double value,
    double low,
    double center,
    double high,
    double sigmas,
    Set<Signal> signals) {}
