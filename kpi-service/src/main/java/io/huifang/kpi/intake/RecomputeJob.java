package io.huifang.kpi.intake;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild of all facts, as far as it has come. */
public record RecomputeJob(
    UUID id,
    @Schema(enumeration = {"RUNNING", "DONE"}) String state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Aggregates that are done") long subjects,
    @Schema(description = "Aggregates there were when it began, null until that is counted")
        @Nullable Long of,
    @Schema(description = "Facts that were written") long facts,
    @Schema(
            description =
                "Aggregates whose stored state the present rules refuse: their facts are as before,"
                    + " the log names them")
        long stayed) {}
