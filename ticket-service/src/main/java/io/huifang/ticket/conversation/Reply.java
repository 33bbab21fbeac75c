package io.huifang.ticket.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public reply.
 *
 * @param askCustomer whether we need something from the customer now; pauses the clocks
 * @param attachments files that were brought before and wait to be sent
 */
public record Reply(
    @NotBlank @Size(max = 20000) String text,
    @Nullable Boolean askCustomer,
    @Size(max = Writing.MOST_FILES) @Nullable List<@NotNull UUID> attachments) {

  /** A reply without files. */
  public Reply(String text, @Nullable Boolean askCustomer) {
    this(text, askCustomer, null);
  }

  boolean asks() {
    return Boolean.TRUE.equals(askCustomer);
  }

  List<UUID> files() {
    return attachments == null ? List.of() : attachments;
  }
}
