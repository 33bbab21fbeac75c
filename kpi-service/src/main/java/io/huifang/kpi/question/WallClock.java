package io.huifang.kpi.question;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Where on the clock and calendar of a zone something happened, whatever else was the same. */
public record WallClock(Unit unit, ZoneId zone) implements Cut {

  /** What is read from the clock. */
  public enum Unit {
    /** Such as {@code 2026-11-24}. */
    DATE("to_char(f.at at time zone ?, 'YYYY-MM-DD')"),
    /** 1 for Monday to 7 for Sunday. */
    WEEKDAY("to_char(f.at at time zone ?, 'ID')"),
    /** Its beginning, such as {@code 09:30}. A half hour that a clock change repeats is one. */
    HALF_HOUR(
        "to_char(date_bin('30 minutes', f.at at time zone ?, timestamp '2000-01-01'), 'HH24:MI')");

    private final String sql;

    Unit(String sql) {
      this.sql = sql;
    }
  }

  @Override
  public String key() {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String sql() {
    return unit.sql;
  }

  @Override
  public List<Object> parameters() {
    return List.of(zone.getId());
  }
}
