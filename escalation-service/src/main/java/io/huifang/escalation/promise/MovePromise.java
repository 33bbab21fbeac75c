package io.huifang.escalation.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A new time for a promise, and why. */
public record MovePromise(@NotNull Instant dueAt, @NotBlank @Size(max = 1000) String reason) {}
