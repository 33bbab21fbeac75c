package io.huifang.kpi.objective;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An objective as it is set.
 *
 * @param variant how the metric is counted, null for the usual way
 * @param team whose figure it is, null for all
 * @param agent whose figure it is, null for all of the team
 * @param owner who sees to it, as people read it
 * @param baseline where it was, in the unit of the metric
 * @param target where it shall be; below the baseline if less is better
 * @param due the day on which it shall be there
 * @param parent the objective that this one is a part of, null for a whole one
 */
public record PutObjective(
    @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 100) @Schema(examples = "csat_top_box") String metric,
    @Nullable @Size(max = 100) String variant,
    @Nullable @Size(min = 1, max = 300) String team,
    @Nullable @Size(min = 1, max = 300) String agent,
    @NotBlank @Size(max = 100) String owner,
    double baseline,
    double target,
    @NotNull LocalDate begins,
    @NotNull LocalDate due,
    @Nullable UUID parent,
    @NotNull @Size(max = 12) List<@NotNull @Valid Milestone> milestones) {}
