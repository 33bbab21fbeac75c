package io.huifang.kpi.process;

import io.huifang.kpi.trace.Activity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way that tickets went from their first step to the last.
 *
 * @param tickets how many went exactly this way
 */
public record Way(
    List<Activity> activities,
    long tickets,
    double share,
    @Schema(description = "Seconds from the first to the last step, median") double median) {}
