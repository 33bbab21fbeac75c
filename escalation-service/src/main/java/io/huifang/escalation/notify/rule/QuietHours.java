package io.huifang.escalation.notify.rule;

import io.huifang.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When somebody does not want to be disturbed.
 *
 * @param zone of the tz database, in which the times are read
 * @param to on the next day, if it is not after {@code from}
 * @param days on which they begin
 */
public record QuietHours(
    @NotNull @Size(max = 60) String zone,
    @Schema(implementation = String.class, examples = "22:00") @NotNull LocalTime from,
    @Schema(implementation = String.class, examples = "07:00") @NotNull LocalTime to,
    @NotNull Set<@NotNull DayOfWeek> days) {

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  void check() {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw ProblemException.badField("quiet.zone", "must be a zone such as Asia/Shanghai");
    }
    if (from.equals(to)) {
      throw ProblemException.badField("quiet.to", "must be another time than it begins");
    }
    if (days.isEmpty()) {
      throw ProblemException.badField("quiet.days", "must be one day or more");
    }
  }

  /**
   * The end of the quiet hours in which a moment lies. Times that a change of clocks leaves out are
   * later by as much; of times that come twice the first counts.
   *
   * @return empty outside of them
   */
  Optional<Instant> endAround(Instant moment) {
    ZonedDateTime now = moment.atZone(ZoneId.of(zone));
    LocalDate today = now.toLocalDate();
    return List.of(today.minusDays(1), today).stream()
        .filter(day -> days.contains(day.getDayOfWeek()))
        .filter(day -> !now.isBefore(day.atTime(from).atZone(now.getZone())))
        .map(day -> (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(now.getZone()))
        .filter(now::isBefore)
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }
}
