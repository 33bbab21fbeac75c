package io.huifang.kpi.shift;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.platform.versioning.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the shifts. */
@ApplicationScoped
public class Shifts extends PublishedVersions<ShiftPlan> {
  private static final int HALF_HOUR = 30;

  public Shifts() {
    super(ShiftPlan.class);
  }

  /** Publishes the next version on top of the one that the caller has read. */
  @Transactional
  public ShiftPlan publish(List<Shift> shifts, @Nullable String ifMatch, String by) {
    for (int i = 0; i < shifts.size(); i++) {
      check(shifts, i);
    }
    return publishNext(ifMatch, (number, now) -> new ShiftPlan(number, now, by, shifts));
  }

  /**
   * The next version with one more, in place of one of the same name, team and first day.
   *
   * @param base the version that the caller has read
   */
  @Transactional
  public ShiftPlan set(Shift shift, int base, String by) {
    List<Shift> next = others(shift, base);
    next.add(shift);
    return publish(next, Version.etag(base), by);
  }

  /** The next version without the one at a place of the version that was read. */
  @Transactional
  public ShiftPlan remove(int place, int base, String by) {
    List<Shift> next = new ArrayList<>(version(base).shifts());
    if (place < 0 || place >= next.size()) {
      throw ProblemException.notFound("shift " + place);
    }
    next.remove(place);
    return publish(next, Version.etag(base), by);
  }

  /** Of the version that was read: the one in force here may be two seconds old. */
  private List<Shift> others(Shift shift, int base) {
    List<Shift> others = new ArrayList<>(version(base).shifts());
    others.removeIf(shift::replaces);
    return others;
  }

  private static void check(List<Shift> shifts, int at) {
    Shift shift = shifts.get(at);
    String field = "shifts[" + at + "].";
    if (!wholeHalfHour(shift.from())) {
      throw ProblemException.badField(field + "from", "must be a whole half hour");
    }
    if (!wholeHalfHour(shift.to())) {
      throw ProblemException.badField(field + "to", "must be a whole half hour");
    }
    if (shift.from().equals(shift.to())) {
      throw ProblemException.badField(field + "to", "must not be the time at which it begins");
    }
    if (outside(shift.validFrom())) {
      throw ProblemException.badField(field + "validFrom", "must be in the years 1971 to 2198");
    }
    LocalDate last = shift.validUntil();
    if (last != null && (last.isBefore(shift.validFrom()) || outside(last))) {
      throw ProblemException.badField(field + "validUntil", "must not be before validFrom");
    }
    if (shift.name().indexOf('\0') >= 0) {
      throw ProblemException.badField(field + "name", "must not have control characters");
    }
    if (shift.team() != null && shift.team().indexOf('\0') >= 0) {
      throw ProblemException.badField(field + "team", "must not have control characters");
    }
    if (shifts.subList(0, at).stream().anyMatch(shift::replaces)) {
      throw ProblemException.badField(field + "name", "is there already from this day on");
    }
  }

  private static boolean outside(LocalDate day) {
    return day.getYear() < 1971 || day.getYear() > 2198;
  }

  private static boolean wholeHalfHour(LocalTime time) {
    return time.getMinute() % HALF_HOUR == 0 && time.getSecond() == 0 && time.getNano() == 0;
  }
}
