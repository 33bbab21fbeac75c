package io.huifang.kpi.warning;

/**
 * A figure of one piece of time.
 *
 * @param value the share, mean, median or count
 * @param n how many rows it is of
 */
public record Point(double value, long n) {}
