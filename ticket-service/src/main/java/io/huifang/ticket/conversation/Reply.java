package io.huifang.ticket.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A public reply.
 *
 * @param askCustomer whether we need something from the customer now; pauses the clocks
 */
public record Reply(@NotBlank @Size(max = 20000) String text, @Nullable Boolean askCustomer) {
  boolean asks() {
    return Boolean.TRUE.equals(askCustomer);
  }
}
