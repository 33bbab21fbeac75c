package io.huifang.kpi.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A headline number with all that is needed to trust it.
 *
 * @param mood good, bad or empty, as the target is met
 */
public record Tile(
    String metric,
    String name,
    String hint,
    String value,
    String rows,
    String interval,
    String target,
    String mood,
    String change,
    String apart,
    @Nullable String link) {}
