package io.huifang.kpi.shift;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of all shifts. */
@Entity
@Audited(kind = "shifts", open = "*")
public class ShiftPlan extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Shift> shifts;

  protected ShiftPlan() {}

  ShiftPlan(int version, Instant publishedAt, String publishedBy, List<Shift> shifts) {
    super(version, publishedAt, publishedBy, null);
    this.shifts = List.copyOf(shifts);
  }

  public List<Shift> shifts() {
    return shifts;
  }

  /**
   * How many people are on the roster.
   *
   * @param team only those of this one; null for everybody
   */
  int rostered(LocalDate day, LocalTime halfHour, @Nullable String team) {
    return shifts.stream()
        .filter(shift -> team == null || team.equals(shift.team()))
        .filter(shift -> shift.covers(day, halfHour))
        .mapToInt(Shift::agents)
        .sum();
  }

  /** As the API shows it. */
  public record View(int version, Instant publishedAt, String publishedBy, List<Shift> shifts) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), shifts);
  }
}
