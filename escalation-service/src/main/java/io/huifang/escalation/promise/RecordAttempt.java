package io.huifang.escalation.promise;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A try to reach the customer.
 *
 * @param callAgainAt when the customer wants to be called, only with ASKED_FOR_LATER
 */
public record RecordAttempt(
    @NotNull Attempt.Outcome outcome,
    @Nullable @Size(max = 4000) String note,
    @Nullable Instant callAgainAt) {}
