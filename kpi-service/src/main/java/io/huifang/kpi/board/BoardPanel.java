package io.huifang.kpi.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One figure on a board.
 *
 * @param metric what is shown
 * @param variant how it is counted, null for the usual way
 * @param threshold seconds within which a contact has to be answered, null for the usual ones
 * @param shape how it is shown
 * @param by the dimension whose values are compared, of {@link Shape#GROUPS} only
 * @param only one value of a dimension, narrowing the panel beside what narrows the page
 */
public record BoardPanel(
    @NotBlank @Size(max = 100) @Schema(description = "Id of the metric", examples = "nps")
        String metric,
    @Nullable @Size(max = 100) String variant,
    @Nullable Integer threshold,
    @NotNull Shape shape,
    @Nullable @Size(max = 40) String by,
    @Size(max = 5) Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 300) String> only) {

  /** How a figure is shown. */
  public enum Shape {
    /** The value of the period with verdict, interval and change. */
    TILE,
    /** Its course over the pieces of the period. */
    COURSE,
    /** The values of a dimension side by side. */
    GROUPS
  }

  /** Null is nothing. */
  public BoardPanel {
    only = only == null ? Map.of() : Map.copyOf(only);
  }
}
