package io.huifang.ticket.lifecycle;

import io.huifang.ticket.Complexity;
import io.huifang.ticket.Priority;
import io.huifang.ticket.change.Reclassified;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A second look at what a ticket is about. */
public record Reclassify(
    @NotBlank @Size(max = 100) String category,
    @Nullable @Size(max = 100) String subcategory,
    @NotNull Complexity complexity,
    @NotNull Priority priority) {

  Reclassified change() {
    return new Reclassified(category, subcategory, complexity, priority);
  }
}
