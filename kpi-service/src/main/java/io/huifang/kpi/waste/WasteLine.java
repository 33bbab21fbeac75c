package io.huifang.kpi.waste;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The waste of the tickets that were resolved in a period, all or those of one group. What is
 * counted is the mean per ticket; null where there is no ticket.
 *
 * @param group null where all of them are one
 * @param waitingShare seconds of waiting / seconds of being open, both added up
 * @param reworkTickets those that count for rework, because their window has passed
 */
public record WasteLine(
    @Nullable String group,
    long tickets,
    double openSeconds,
    double waitingSeconds,
    @Nullable Double waitingShare,
    @Nullable Double overproduction,
    @Nullable Double rework,
    long reworkTickets,
    @Schema(description = "Tickets whose window for repeat contacts has not passed yet")
        long reworkProvisional,
    @Nullable Double motion) {

  /** Seconds of waiting per ticket. */
  @JsonIgnore
  public double waitingMean() {
    return tickets == 0 ? 0 : waitingSeconds / tickets;
  }
}
