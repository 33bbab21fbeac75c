package io.huifang.ticket.bulk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many tickets, and what is to be done with each of them.
 *
 * @param items with the version at which each was seen
 * @param assign an agent, empty to put them back into the queue
 * @param resolve what was done, in words for each customer
 * @param tag added to the tags that each has
 */
public record BulkChange(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Item> items,
    @Nullable @Size(max = 100) String assign,
    @Nullable @Valid Move transfer,
    @Nullable Priority priority,
    @Nullable @Size(min = 1, max = 4_000) String resolve,
    @Nullable @Size(min = 1, max = 40) String tag,
    @Nullable UUID macro) {

  /** One of them. */
  public record Item(@NotNull UUID id, @PositiveOrZero long version) {}

  /** To another team, and why. */
  public record Move(
      @NotBlank @Size(max = 100) String team, @NotBlank @Size(max = 1000) String reason) {}

  /**
   * @throws ProblemException 400 unless there is just one thing to be done
   */
  void requireOne() {
    long said =
        Stream.of(assign, transfer, priority, resolve, tag, macro).filter(Objects::nonNull).count();
    if (said != 1) {
      throw ProblemException.badRequest(
          "Say just one of assign, transfer, priority, resolve, tag, macro");
    }
  }
}
