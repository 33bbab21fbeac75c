package io.huifang.escalation.oncall.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.escalation.oncall.rota.Layer;
import io.huifang.escalation.oncall.rota.Rotation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rotation of a schedule, as an API or a form says it.
 *
 * @param people subjects in their order
 * @param start a day; the first shift begins at the first change-over on or after it
 * @param length of a shift in units
 * @param changeOver time of day by the clocks of the schedule
 * @param weekday of the change-over, for weeks only
 * @param hours in which the layer counts, none for all
 */
public record LayerDefinition(
    String name,
    List<String> people,
    String start,
    Unit unit,
    int length,
    String changeOver,
    @Nullable DayOfWeek weekday,
    @Nullable List<HoursDefinition> hours) {

  /** In what the length of a shift is said; by the clock, so a day has 24 hours in March too. */
  public enum Unit {
    HOURS(1, 744),
    DAYS(24, 92),
    WEEKS(168, 13);

    private final int hours;
    private final int most;

    Unit(int hours, int most) {
      this.hours = hours;
      this.most = most;
    }

    /** The longest shift in this unit. */
    public int most() {
      return most;
    }
  }

  /** Of a definition that was checked. */
  Layer layer() {
    LocalDate day = LocalDate.parse(start);
    if (unit == Unit.WEEKS && weekday != null) {
      day = day.with(TemporalAdjusters.nextOrSame(weekday));
    }
    LocalDateTime first = day.atTime(LocalTime.parse(changeOver));
    return new Layer(
        new Rotation(people, first, length * unit.hours),
        windows().stream().map(HoursDefinition::window).toList());
  }

  /** The hours, none for all. */
  @JsonIgnore
  public List<HoursDefinition> windows() {
    return hours == null ? List.of() : hours;
  }
}
