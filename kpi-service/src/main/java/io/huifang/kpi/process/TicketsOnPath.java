package io.huifang.kpi.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tickets behind a path of the map.
 *
 * @param count how often it was gone, by all tickets
 */
public record TicketsOnPath(
    long count, @Schema(description = "The slowest first") List<Item> items) {

  /**
   * A ticket that went it once; who went it twice is there twice.
   *
   * @param at when it left
   * @param seconds how long it took; null for one that has not gone on
   */
  public record Item(
      UUID ticketId, @Nullable String ticketNumber, Instant at, @Nullable Double seconds) {}
}
