package io.huifang.kpi.shift;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether those who are planned are enough for what will come on a day. */
public record Coverage(
    LocalDate date,
    String zone,
    @Schema(description = "Version of the shifts") int shifts,
    @Schema(description = "Seconds that a contact takes; null if nobody knows")
        @Nullable Double handling,
    @Schema(description = "Contacts of the day; null while there is less than a week to go by")
        @Nullable Double expected,
    int halfHoursShort,
    @Schema(description = "Hours on the roster that are missing, over all short half hours")
        double hoursShort,
    @Schema(description = "Hours on the roster beyond the need, over all others") double hoursSpare,
    @Schema(description = "Share of the expected contacts that these people answer in time")
        @Nullable Double serviceLevel,
    @Schema(description = "From the first to the last one with people or contacts")
        List<HalfHour> halfHours) {

  /**
   * One half hour.
   *
   * @param needed on the roster for what is wanted
   * @param atWork of the rostered, without those on a break, in a training, ill
   * @param gap rostered beyond the need; negative where people are missing
   * @param serviceLevel share that they answer in time; null where next to nobody comes
   */
  public record HalfHour(
      @Schema(description = "On the clock of the zone", examples = "09:30") String from,
      double expected,
      int needed,
      int rostered,
      int atWork,
      int gap,
      @Nullable Double serviceLevel) {}
}
