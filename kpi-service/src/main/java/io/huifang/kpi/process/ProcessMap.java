package io.huifang.kpi.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.kpi.csv.CsvTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the tickets of a period ran.
 *
 * @param tickets of which at least one step is known
 * @param paths the most frequent first
 */
public record ProcessMap(
    Instant from,
    Instant to,
    String zone,
    long tickets,
    @Schema(description = "In the order in which a ticket meets them") List<Step> steps,
    @Schema(description = "Which step followed directly on which") List<FlowPath> paths,
    @Schema(description = "How many different ways there are") long differentWays,
    @Schema(description = "The most frequent of them, at most 20") List<Way> ways,
    Tally selfLoops,
    @Schema(description = "Back to a step that the ticket had been at, not at once") Tally returns,
    @Schema(description = "To another team") Tally transfers,
    @Schema(description = "Tickets that are not resolved; at which step, say the steps")
        long dropOff,
    Conformance conformance)
    implements CsvTable {

  private static final List<String> HEAD =
      List.of(
          "from",
          "to",
          "count",
          "tickets",
          "share",
          "returns",
          "min_seconds",
          "mean_seconds",
          "median_seconds",
          "p90_seconds",
          "max_seconds",
          "waiting_seconds",
          "waiting_share");

  /**
   * How often something happened.
   *
   * @param tickets to which it happened at least once
   */
  public record Tally(long count, long tickets, double share) {
    static Tally of(long count, long tickets, long all) {
      return new Tally(count, tickets, all == 0 ? 0 : (double) tickets / all);
    }
  }

  /** The paths on which tickets wait, the longest total first. */
  @JsonIgnore
  public List<FlowPath> bottlenecks() {
    return paths.stream()
        .filter(path -> path.waiting() > 0)
        .sorted(Comparator.comparingDouble(FlowPath::waiting).reversed())
        .toList();
  }

  /** The path on which tickets wait most; null if they wait nowhere. */
  @JsonIgnore
  public @Nullable FlowPath bottleneck() {
    return bottlenecks().stream().findFirst().orElse(null);
  }

  /** Of all tickets, those that are not resolved. */
  @JsonIgnore
  public double dropOffShare() {
    return tickets == 0 ? 0 : (double) dropOff / tickets;
  }

  @Override
  @Schema(hidden = true)
  public List<String> head() {
    return HEAD;
  }

  @Override
  @Schema(hidden = true)
  public Stream<List<@Nullable Object>> lines() {
    return paths.stream()
        .map(
            path ->
                Arrays.<@Nullable Object>asList(
                    path.from().name(),
                    path.to().name(),
                    path.count(),
                    path.tickets(),
                    path.share(),
                    path.returns(),
                    path.seconds().min(),
                    path.seconds().mean(),
                    path.seconds().median(),
                    path.seconds().p90(),
                    path.seconds().max(),
                    path.waiting(),
                    path.waitingShare()));
  }
}
