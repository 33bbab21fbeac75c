package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.csv.CsvTable;
import io.huifang.kpi.forecast.Forecast;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day for a spreadsheet: a line for each half hour in which anything came or is expected. */
record DayFile(LocalDate date, DayFigures figures, Forecast.@Nullable Day forecast)
    implements CsvTable {
  @Override
  public List<String> head() {
    return List.of(
        "date",
        "half_hour",
        "offered",
        "answered",
        "abandoned",
        "service_level",
        "low",
        "high",
        "asa",
        "expected",
        "expected_low80",
        "expected_high80");
  }

  @Override
  public Stream<List<@Nullable Object>> lines() {
    Map<String, Forecast.HalfHour> expected = new HashMap<>();
    TreeSet<String> slots = new TreeSet<>(figures.offered().keySet());
    if (forecast != null) {
      for (Forecast.HalfHour one : forecast.halfHours()) {
        expected.put(one.from(), one);
        if (one.expected() >= 1) {
          slots.add(one.from());
        }
      }
    }
    return slots.stream().map(slot -> line(slot, expected.get(slot)));
  }

  private List<@Nullable Object> line(String slot, Forecast.@Nullable HalfHour expected) {
    Value offered = figures.offered().get(slot);
    Value level = figures.levels().get(slot);
    Value wait = figures.waits().get(slot);
    Confidence sure = level == null ? null : level.certainty();
    return Arrays.asList(
        date,
        slot,
        offered == null ? 0 : offered.n(),
        DayFigures.count(offered, "ANSWERED"),
        DayFigures.count(offered, "ABANDONED"),
        level == null ? null : level.value(),
        sure == null ? null : sure.low(),
        sure == null ? null : sure.high(),
        wait == null ? null : wait.value(),
        expected == null ? null : expected.expected(),
        expected == null ? null : expected.low80(),
        expected == null ? null : expected.high80());
  }
}
