package io.huifang.kpi.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a ticket's journey, named like the columns of its table. */
record Step(
    UUID ticket_id,
    long version,
    String type,
    Instant at,
    String state,
    @Nullable String team,
    @Nullable String agent) {}
