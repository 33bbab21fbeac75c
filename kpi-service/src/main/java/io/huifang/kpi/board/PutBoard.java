package io.huifang.kpi.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A board as it is edited.
 *
 * @param shared whether all who see figures may look at it; a lead still sees the own team only
 * @param panels in the order in which they are shown
 */
public record PutBoard(
    @NotBlank @Size(max = LONGEST_NAME) String name,
    boolean shared,
    @NotNull @Size(max = MOST_PANELS) List<@NotNull @Valid BoardPanel> panels) {
  /** Characters of a name. */
  public static final int LONGEST_NAME = 100;

  /** More than fit on a page that anybody reads. */
  public static final int MOST_PANELS = 24;
}
