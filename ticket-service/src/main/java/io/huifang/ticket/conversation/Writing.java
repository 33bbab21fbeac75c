package io.huifang.ticket.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note, or what a customer said.
 *
 * @param attachments files that were brought before and wait to be sent
 */
public record Writing(
    @NotBlank @Size(max = 4000) String text,
    @Size(max = MOST_FILES) @Nullable List<@NotNull UUID> attachments) {
  static final int MOST_FILES = 100;

  List<UUID> files() {
    return attachments == null ? List.of() : attachments;
  }
}
