package io.huifang.kpi.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * People who are planned to be there together, on some days of the week.
 *
 * @param days on which it begins
 * @param to not part of it; up to {@code from} it ends on the next day, 00:00 is midnight
 * @param agents on the roster, breaks and illness not yet taken off
 * @param team null where the people belong to no single one
 * @param validUntil last day on which it begins; null for no end
 */
public record Shift(
    @NotBlank @Size(max = 100) @Schema(examples = "Early") String name,
    @NotEmpty @Size(max = 7) Set<@NotNull DayOfWeek> days,
    @NotNull
        @Schema(
            implementation = String.class,
            description = "On the clock of the site, whole half hours",
            examples = "08:00")
        LocalTime from,
    @NotNull @Schema(implementation = String.class, examples = "16:00") LocalTime to,
    @Min(1) @Max(20_000) int agents,
    @Nullable @Size(min = 1, max = 300) String team,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  /** Whether some of it lies in the half hour that begins then. */
  boolean covers(LocalDate day, LocalTime halfHour) {
    if (from.isBefore(to)) {
      return begins(day) && !halfHour.isBefore(from) && halfHour.isBefore(to);
    }
    return begins(day) && !halfHour.isBefore(from)
        || begins(day.minusDays(1)) && halfHour.isBefore(to);
  }

  private boolean begins(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && !day.isBefore(validFrom)
        && (validUntil == null || !day.isAfter(validUntil));
  }

  /** Whether both could not stand side by side. */
  boolean replaces(Shift other) {
    return name.equals(other.name)
        && Objects.equals(team, other.team)
        && validFrom.equals(other.validFrom);
  }
}
