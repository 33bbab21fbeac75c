package io.huifang.kpi.dashboard.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list.
 *
 * @param name its days
 * @param madeAt null if nobody has made it
 * @param running whether its period is not over
 */
public record Entry(String name, String path, @Nullable Instant madeAt, boolean running) {}
