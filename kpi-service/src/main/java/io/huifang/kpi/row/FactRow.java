package io.huifang.kpi.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row behind a number. */
public record FactRow(
    @Schema(description = "What was measured: ticket, answer, invitation, case, promise")
        String subject,
    UUID subjectId,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    Instant at,
    @Schema(description = "Seconds, score or count; null for mere yes and no")
        @Nullable Double value,
    @Schema(description = "1 for a success, 0 for none; NPS also -1") @Nullable Integer hit,
    @Schema(description = "Outcome, such as KEPT_LATE") @Nullable String outcome,
    @Schema(description = "Touchpoint or target") @Nullable String qualifier,
    @Schema(enumeration = {"counted", "excluded", "provisional"}) String status,
    @Schema(description = "Why it does not count") @Nullable String reason,
    @Nullable String channel,
    @Nullable String category,
    @Nullable String tier,
    @Nullable String team,
    @Nullable String agent,
    @Schema(description = "The case that the row or its ticket belongs to") @Nullable UUID caseId,
    @Nullable String caseNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How much it counts; only with weighted=true")
        @Nullable BigDecimal weight) {}
