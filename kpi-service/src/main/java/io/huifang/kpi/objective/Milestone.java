package io.huifang.kpi.objective;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Where the figure should be on a day on the way.
 *
 * @param value in the unit of the metric
 */
public record Milestone(@NotNull LocalDate day, double value) {}
