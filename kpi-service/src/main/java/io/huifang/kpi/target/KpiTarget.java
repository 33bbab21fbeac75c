package io.huifang.kpi.target;

import io.huifang.kpi.catalogue.Metric;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is hoped for of a metric from a day on.
 *
 * @param team whom it is for; null for every team that has none of its own
 * @param value in the unit of the metric: seconds, a share of 0 to 1, points, a score, a number
 * @param validFrom the first day of the site on which it counts
 */
public record KpiTarget(
    @NotBlank @Size(max = 100) @Schema(description = "Id of the metric", examples = "nps")
        String metric,
    @Nullable @Size(min = 1, max = 300) String team,
    double value,
    @NotNull Direction direction,
    @NotNull LocalDate validFrom) {

  /** Where the good values lie. */
  public enum Direction {
    AT_LEAST,
    AT_MOST;

    /** The usual one of a metric; of one without a better side there may be no more than that. */
    public static Direction of(Metric metric) {
      return metric.better() == Metric.Better.HIGHER ? AT_LEAST : AT_MOST;
    }
  }

  /** Whether the value is on the good side; null without one. */
  public @Nullable Boolean reachedBy(@Nullable Double measured) {
    if (measured == null) {
      return null;
    }
    return direction == Direction.AT_LEAST ? measured >= value : measured <= value;
  }

  boolean isFor(String wanted, @Nullable String whom, LocalDate day) {
    return metric.equals(wanted) && !validFrom.isAfter(day) && (team == null || team.equals(whom));
  }

  /** Whether both could not stand side by side. */
  boolean replaces(KpiTarget other) {
    return metric.equals(other.metric)
        && java.util.Objects.equals(team, other.team)
        && validFrom.equals(other.validFrom);
  }
}
