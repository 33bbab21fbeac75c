package io.huifang.escalation.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new time for a promise, and why.
 *
 * @param consent whether the customer has agreed to it; null if nobody has asked
 */
public record MovePromise(
    @NotNull Instant dueAt, @NotBlank @Size(max = 1000) String reason, @Nullable Boolean consent) {

  public Keeping.Move move() {
    return new Keeping.Move(dueAt, reason, Boolean.TRUE.equals(consent));
  }
}
